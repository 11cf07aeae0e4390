package vn.sipas.intake.form;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the form's script sends, and the new token that it asks for when answers had to
 * wait on the device for longer than the form's own token holds.
 */
@RestController
class ScriptController {

	private static final int LARGEST = 64 << 10;

	private final Waves waves;

	private final Links links;

	private final FormTokens tokens;

	private final FormIntake intake;

	ScriptController(Waves waves, Links links, FormTokens tokens, FormIntake intake) {
		this.waves = waves;
		this.links = links;
		this.tokens = tokens;
		this.intake = intake;
	}

	@PostMapping(path = "/s/{wave}", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Received take(@PathVariable String wave, @RequestParam Optional<String> t, HttpServletRequest request)
			throws IOException {
		return this.intake.take(wave, AnsweredReader.read(JsonTree.read(request.getInputStream(), LARGEST)),
				FormPages.link(this.links, wave, t));
	}

	@GetMapping(path = "/s/{wave}/token", produces = MediaType.APPLICATION_JSON_VALUE)
	ResponseEntity<Token> token(@PathVariable String wave) {
		FormPages.openWave(this.waves, wave);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(new Token(this.tokens.open(wave)));
	}

	/**
	 * A token that holds for any code that is worked for.
	 */
	record Token(String token) {
	}

}
