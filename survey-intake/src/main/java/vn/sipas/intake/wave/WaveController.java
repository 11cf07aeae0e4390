package vn.sipas.intake.wave;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.wave.WaveDefinitions.Defined;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping(path = "/api/v1/waves", produces = MediaType.APPLICATION_JSON_VALUE)
class WaveController {

	private static final int LARGEST = Topics.WAVE_BYTES;

	private final Waves waves;

	private final WaveReader reader;

	private final WaveDefinitions definitions;

	WaveController(Waves waves, WaveReader reader, WaveDefinitions definitions) {
		this.waves = waves;
		this.reader = reader;
		this.definitions = definitions;
	}

	@GetMapping
	byte[] list() {
		return WaveJson.answer(this.waves.all().stream().map(Listed::of).toList());
	}

	@GetMapping("/{wave}")
	byte[] one(@PathVariable String wave) {
		return WaveJson.answer(this.waves.wave(wave));
	}

	@PutMapping(path = "/{wave}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> define(@PathVariable String wave, HttpServletRequest request) throws IOException {
		byte[] body = request.getInputStream().readNBytes(LARGEST + 1);
		if (body.length > LARGEST) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, LARGEST);
		}
		Defined defined = this.definitions.define(this.reader.read(wave, WaveJson.tree(body)));
		HttpStatus status = defined.created() ? HttpStatus.CREATED : HttpStatus.OK;
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.body(WaveJson.answer(defined.wave()));
	}

	/**
	 * A wave in the list of all.
	 */
	private record Listed(String wave, int definition, Text title, WaveState state, LocalDate opens, LocalDate closes,
			boolean synthetic) {

		static Listed of(Wave wave) {
			return new Listed(wave.wave(), wave.definition(), wave.title(), wave.state(), wave.opens(), wave.closes(),
					wave.synthetic());
		}

	}

}
