package vn.sipas.ranking.unit;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;
import vn.sipas.ranking.web.Answer;
import vn.sipas.ranking.web.NotFoundException;

/** The old units that a unit became from, for programs. */
@RestController
class PredecessorApi {

	private final Waves waves;

	private final Ancestry ancestry;

	private final JsonMapper json;

	PredecessorApi(Waves waves, Ancestry ancestry, JsonMapper json) {
		this.waves = waves;
		this.ancestry = ancestry;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/predecessors")
	ResponseEntity<byte[]> predecessors(@PathVariable String wave, @PathVariable String unit,
			@RequestParam(required = false) @Nullable String in) {
		Wave later = this.waves.require(wave, unit);
		Unit found = later.unit(unit).orElseThrow(() -> new NotFoundException("unit", unit));
		Predecessors answer = this.ancestry.of(later, found, in, Caller.current().orElse(null));
		return Answer.of(this.json.writeValueAsBytes(answer)).asJson();
	}

}
