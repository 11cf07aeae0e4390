package vn.sipas.ranking.priority;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a unit could do next, for programs. */
@RestController
class PriorityApi {

	private final WhichFigures which;

	private final FrozenPriorities frozen;

	private final Waves waves;

	private final Scores scores;

	private final Quartiles quartiles;

	private final JsonMapper json;

	PriorityApi(WhichFigures which, Waves waves, Scores scores, Quartiles quartiles, FrozenPriorities frozen,
			JsonMapper json) {
		this.which = which;
		this.frozen = frozen;
		this.waves = waves;
		this.scores = scores;
		this.quartiles = quartiles;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/priorities")
	ResponseEntity<byte[]> priorities(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String edition) {
		return switch (this.which.of(wave, edition)) {
			case Figures.Live live -> answer(priorities(this.waves.of(live), unit));
			case Figures.Frozen frozen -> answer(this.frozen.priorities(frozen, unit));
		};
	}

	private Priorities priorities(Wave wave, String unit) {
		Unit found = wave.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Optional<Score> score = this.scores.find(wave.wave(), unit);
		return Priorities.of(wave, found, score, () -> this.quartiles.of(wave, found.level()));
	}

	private ResponseEntity<byte[]> answer(Priorities priorities) {
		return Answer.of(this.json.writeValueAsBytes(priorities)).asJson();
	}

}
