package vn.sipas.ranking.priority;

import java.util.Optional;

import tools.jackson.databind.json.JsonMapper;
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
import org.springframework.web.bind.annotation.RestController;

/** What a unit could do next, for programs. */
@RestController
class PriorityApi {

	private final Waves waves;

	private final Scores scores;

	private final Quartiles quartiles;

	private final JsonMapper json;

	PriorityApi(Waves waves, Scores scores, Quartiles quartiles, JsonMapper json) {
		this.waves = waves;
		this.scores = scores;
		this.quartiles = quartiles;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/priorities")
	ResponseEntity<byte[]> priorities(@PathVariable String wave, @PathVariable String unit) {
		Wave definition = this.waves.find(wave).orElseThrow(() -> new NotFoundException("wave", wave));
		Unit found = definition.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Optional<Score> score = this.scores.find(wave, unit);
		Priorities priorities = score.filter((any) -> definition.shows(any.responses()))
			.map((shown) -> Priorities.of(definition, found, shown, this.quartiles.of(definition, found.level())))
			.orElseGet(() -> Priorities.none(definition, found, score.map(Score::version).orElse(0L),
					score.map(Score::responses).orElse(0L)));
		return Answer.of(this.json.writeValueAsBytes(priorities)).asJson();
	}

}
