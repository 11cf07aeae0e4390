package vn.sipas.ranking.ranking;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rankings for programs. */
@RestController
class RankingApi {

	private final RecentRankings rankings;

	private final SelectedRankings selected;

	RankingApi(RecentRankings rankings, SelectedRankings selected) {
		this.rankings = rankings;
		this.selected = selected;
	}

	@GetMapping("/api/v1/waves/{wave}/rankings")
	ResponseEntity<byte[]> ranking(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String parent,
			@RequestParam(required = false) @Nullable String edition, HttpServletRequest request) {
		PublishedRanking whole = this.rankings.find(wave, level, parent, edition);
		Parameters parameters = new Parameters(request.getParameterMap());
		Answer answer = SelectedRankings.areAskedForBy(parameters) ? this.selected.of(whole.ranking(), parameters)
				: whole.answer();
		return answer.asJson(WhichFigures.cache(edition));
	}

}
