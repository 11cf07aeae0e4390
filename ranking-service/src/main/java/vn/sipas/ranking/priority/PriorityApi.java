package vn.sipas.ranking.priority;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.web.Answer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a unit could do next, for programs. */
@RestController
class PriorityApi {

	private final WhichFigures which;

	private final PriorityLists lists;

	private final JsonMapper json;

	PriorityApi(WhichFigures which, PriorityLists lists, JsonMapper json) {
		this.which = which;
		this.lists = lists;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/priorities")
	ResponseEntity<byte[]> priorities(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition) {
		Priorities priorities = this.lists.of(this.which.of(wave, edition), unit);
		return Answer.of(this.json.writeValueAsBytes(priorities)).asJson();
	}

}
