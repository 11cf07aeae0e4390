package vn.sipas.ranking.unit;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.web.Answer;

/** One unit's figures from wave to wave, for programs. */
@RestController
class SeriesApi {

	private final UnitSeries series;

	private final JsonMapper json;

	SeriesApi(UnitSeries series, JsonMapper json) {
		this.series = series;
		this.json = json;
	}

	@GetMapping("/api/v1/waves/{wave}/units/{unit}/series")
	ResponseEntity<byte[]> series(@PathVariable String wave, @PathVariable String unit) {
		Series answer = this.series.of(wave, unit, Caller.current().orElse(null));
		return Answer.of(this.json.writeValueAsBytes(answer)).asJson();
	}

}
