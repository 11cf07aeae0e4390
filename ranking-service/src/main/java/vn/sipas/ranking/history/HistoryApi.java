package vn.sipas.ranking.history;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Pages;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What rankings were, for programs. */
@RestController
class HistoryApi {

	/** A state has all units, and there may be thousands. */
	private static final int LARGEST_PAGE = 100;

	private final Histories histories;

	private final JsonMapper json;

	HistoryApi(Histories histories, JsonMapper json) {
		this.histories = histories;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/rankings/history")
	ResponseEntity<byte[]> ranking(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request) {
		Parameters parameters = new Parameters(request.getParameterMap());
		RankingHistory history = this.histories.ofRanking(wave, level, parent, edition, Window.of(parameters),
				Pages.of(parameters, LARGEST_PAGE), Caller.current().orElse(null));
		return Answer.of(this.json.writeValueAsBytes(history)).asJson();
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/history")
	ResponseEntity<byte[]> unit(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request) {
		UnitHistory history = this.histories.ofUnit(wave, unit, edition,
				Window.of(new Parameters(request.getParameterMap())), Caller.current().orElse(null));
		return Answer.of(this.json.writeValueAsBytes(history)).asJson();
	}

}
