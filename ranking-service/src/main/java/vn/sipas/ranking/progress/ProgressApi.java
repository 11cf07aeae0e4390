package vn.sipas.ranking.progress;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.web.Answer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How far a wave is, for programs. */
@RestController
class ProgressApi {

	private final WhichFigures which;

	private final Progresses progresses;

	private final JsonMapper json;

	ProgressApi(WhichFigures which, Progresses progresses, JsonMapper json) {
		this.which = which;
		this.progresses = progresses;
		this.json = json;
	}

	// Not to be kept, not even of an edition: what is due changes with the day.
	@GetMapping("/api/v1/waves/{wave}/progress")
	ResponseEntity<byte[]> progress(@PathVariable String wave, @RequestParam(required = false) @Nullable String level,
			@RequestParam(required = false) @Nullable String unit,
			@RequestParam(required = false) @Nullable String edition) {
		Progress progress = this.progresses.of(this.which.of(wave, edition), level, unit);
		return Answer.of(this.json.writeValueAsBytes(progress)).asJson();
	}

}
