package vn.sipas.intake.api;

import java.io.IOException;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.json.Body;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.Field;
import vn.sipas.intake.response.Receipt;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.response.ResponseId;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * One response at a time, as JSON.
 */
@RestController
@RequestMapping(path = "/api/v1/waves/{wave}/responses", produces = MediaType.APPLICATION_JSON_VALUE)
@ResponseStatus(HttpStatus.ACCEPTED)
class ResponseController {

	private final Waves waves;

	private final ResponseCollector collector;

	private final AuditTrail audit;

	ResponseController(Waves waves, ResponseCollector collector, AuditTrail audit) {
		this.audit = audit;
		this.waves = waves;
		this.collector = collector;
	}

	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Receipt submit(@PathVariable String wave, HttpServletRequest request) throws IOException {
		Terms terms = openTerms(wave);
		Submission submission = read(terms, request);
		return this.collector.take(terms, Channel.API, submission);
	}

	@PutMapping(path = "/{responseId}", consumes = MediaType.APPLICATION_JSON_VALUE)
	Receipt submit(@PathVariable String wave, @PathVariable String responseId, HttpServletRequest request)
			throws IOException {
		Terms terms = openTerms(wave);
		Submission submission = read(terms, request);
		submission.identify(responseId);
		return this.collector.take(terms, Channel.API, submission);
	}

	@DeleteMapping("/{responseId}")
	Withdrawal withdraw(@PathVariable String wave, @PathVariable String responseId, HttpServletRequest request) {
		Terms terms = this.waves.terms(wave);
		Caller caller = Caller.of(request);
		caller.requireWithdrawal();
		if (!ResponseId.isFormed(responseId)) {
			throw ProblemException.of(ProblemCode.INVALID,
					List.of(Finding.of(Field.RESPONSE_ID.pointer(), FindingCode.BAD_ID)), 1);
		}
		this.collector.withdraw(terms, Channel.API, responseId);
		this.audit.note(caller.name(), Action.RESPONSE_WITHDRAWN, wave, responseId, "");
		return new Withdrawal(wave, responseId, true);
	}

	private Terms openTerms(String wave) {
		Terms terms = this.waves.terms(wave);
		this.collector.requireOpen(terms, Channel.API);
		return terms;
	}

	private Submission read(Terms terms, HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > ResponseJson.LARGEST) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, ResponseJson.LARGEST);
		}
		byte[] body = Body.read(request.getInputStream(), ResponseJson.LARGEST);
		Submission submission = this.collector.submission(terms, Caller.of(request).units());
		ResponseJson.read(body, 0, body.length, 1, submission);
		return submission;
	}

	/**
	 * What the sender of a withdrawal gets once it is safe.
	 */
	private record Withdrawal(String wave, String responseId, boolean withdrawn) {
	}

}
