package vn.sipas.ranking.wave;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.web.Answer;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which waves there are that the reader may read, the one that opens last first. */
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
		Caller caller = Caller.current().orElse(null);
		List<Listed> listed = this.waves.all()
			.stream()
			.filter((wave) -> wave.isReadableBy(caller))
			.map(Listed::of)
			.toList();
		return Answer.of(this.json.writeValueAsBytes(listed)).asJson();
	}

	/**
	 * A wave in the list of all; what is said of erased responses is null while they are
	 * kept.
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	private record Listed(String wave, Text title, State state, LocalDate opens, LocalDate closes, boolean synthetic,
			List<String> levels, @Nullable Instant responsesErasedAt, @Nullable Boolean figuresFinal) {

		static Listed of(Wave wave) {
			return new Listed(wave.wave(), wave.title(), wave.state(), wave.opens(), wave.closes(), wave.synthetic(),
					wave.levels(), wave.responsesErasedAt(), (wave.responsesErasedAt() != null) ? true : null);
		}

	}

}
