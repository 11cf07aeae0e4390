package vn.sipas.intake.wave;

import java.io.IOException;
import java.time.LocalDate;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.kafka.Topics;
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

	private final AuditTrail audit;

	WaveController(Waves waves, WaveReader reader, WaveDefinitions definitions, AuditTrail audit) {
		this.audit = audit;
		this.waves = waves;
		this.reader = reader;
		this.definitions = definitions;
	}

	@GetMapping
	byte[] list(HttpServletRequest request) {
		Caller caller = Caller.of(request);
		return WaveJson.answer(this.waves.all()
			.stream()
			.filter((wave) -> caller.waves().covers(wave.wave()))
			.map(Listed::of)
			.toList());
	}

	@GetMapping("/{wave}")
	byte[] one(@PathVariable String wave) {
		return WaveJson.answer(this.waves.wave(wave));
	}

	@PutMapping(path = "/{wave}", consumes = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<byte[]> define(@PathVariable String wave, HttpServletRequest request) throws IOException {
		JsonNode body = JsonTree.read(request.getInputStream(), LARGEST);
		Defined defined = this.definitions.define(this.reader.read(wave, body));
		this.audit.note(Caller.of(request).name(), defined.action(), wave, "",
				"definition " + defined.wave().definition());
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
