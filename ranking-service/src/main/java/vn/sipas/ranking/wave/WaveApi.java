package vn.sipas.ranking.wave;

import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.web.Answer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which waves there are, the one that opens last first. */
@RestController
class WaveApi {

	private final Waves waves;

	private final JsonMapper json;

	WaveApi(Waves waves, JsonMapper json) {
		this.waves = waves;
		this.json = json;
	}

	@GetMapping("/api/v1/waves")
	ResponseEntity<byte[]> waves() {
		return Answer.of(this.json.writeValueAsBytes(this.waves.all().stream().map(Listed::of).toList())).asJson();
	}

	/** A wave in the list of all. */
	private record Listed(String wave, Text title, State state, LocalDate opens, LocalDate closes, boolean synthetic,
			List<String> levels) {

		static Listed of(Wave wave) {
			return new Listed(wave.wave(), wave.title(), wave.state(), wave.opens(), wave.closes(), wave.synthetic(),
					wave.levels());
		}

	}

}
