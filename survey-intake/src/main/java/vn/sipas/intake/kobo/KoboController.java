package vn.sipas.intake.kobo;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.access.DevicePseudonyms;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.Receipt;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes what KoboToolbox's REST service sends of each submission. Kobo tries again on
 * 502, 503 and 504 only; whatever else is answered stands in its log beside the
 * submission, which Kobo keeps, and can be sent again there by hand.
 */
@RestController
class KoboController {

	private static final int LARGEST = 256 << 10;

	private final Waves waves;

	private final ResponseCollector collector;

	private final DevicePseudonyms devices;

	KoboController(Waves waves, ResponseCollector collector, DevicePseudonyms devices) {
		this.waves = waves;
		this.collector = collector;
		this.devices = devices;
	}

	@PostMapping(path = "/api/v1/waves/{wave}/kobo", consumes = MediaType.APPLICATION_JSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	Taken submit(@PathVariable String wave, HttpServletRequest request) throws IOException {
		Terms terms = this.waves.terms(wave);
		this.collector.requireOpen(terms, Channel.KOBO);
		KoboSubmission kobo = new KoboSubmission(json(request), this.waves.wave(wave));
		Submission submission = this.collector.submission(terms, Caller.of(request).units());
		kobo.device().ifPresent((device) -> submission.device(this.devices.of(wave, device)));
		kobo.fill(submission);
		Optional<String> replaced = kobo.deprecated();
		if (replaced.isPresent()) {
			Caller.of(request).requireWithdrawal();
		}
		Receipt receipt = this.collector.take(terms, Channel.KOBO, submission, replaced);
		return new Taken(receipt.wave(), receipt.responseId(), receipt.revision(), receipt.digest(), kobo.unanswered(),
				kobo.ignored());
	}

	private static JsonNode json(HttpServletRequest request) throws IOException {
		JsonNode json = JsonTree.read(request.getInputStream(), LARGEST);
		if (!json.isObject()) {
			throw ProblemException.of(ProblemCode.INVALID, List.of(Finding.of("", FindingCode.NOT_AN_OBJECT)), 1);
		}
		return json;
	}

	/**
	 * What Kobo is told, and shows in its log.
	 *
	 * @param wave the wave
	 * @param responseId the response's id
	 * @param revision its revision
	 * @param digest digest of its content
	 * @param unanswered criteria that the submission does not answer
	 * @param ignored questions of the submission that are nothing in the wave
	 */
	private record Taken(String wave, String responseId, int revision, String digest, List<String> unanswered,
			List<String> ignored) {
	}

}
