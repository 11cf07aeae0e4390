package vn.sipas.intake.openrosa;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.access.DevicePseudonyms;
import vn.sipas.intake.json.Body;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes filled-in forms. One that was edited on the phone comes under a new id and names
 * the one before, which is then taken back.
 */
@RestController
@RequestMapping({ Prefix.ADDRESS, Prefix.WITH_KEY })
class SubmissionController {

	private static final String PATH = "/submission";

	private static final String XML_PART = "xml_submission_file";

	private static final String INCOMPLETE = "*isIncomplete*";

	private final Waves waves;

	private final ResponseCollector collector;

	private final DevicePseudonyms devices;

	private final Clock clock;

	SubmissionController(Waves waves, ResponseCollector collector, DevicePseudonyms devices, Clock clock) {
		this.waves = waves;
		this.collector = collector;
		this.devices = devices;
		this.clock = clock;
	}

	@RequestMapping(path = PATH, method = RequestMethod.HEAD)
	ResponseEntity<Void> ask(HttpServletRequest request) {
		return ResponseEntity.noContent()
			.header("X-OpenRosa-Accept-Content-Length", Integer.toString(SubmissionXml.LARGEST_REQUEST))
			.header("Location", Prefix.sibling(request, PATH, PATH))
			.build();
	}

	@PostMapping(path = PATH, consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	ResponseEntity<byte[]> submit(@RequestParam(name = "deviceID", required = false) @Nullable String device,
			HttpServletRequest request) throws IOException {
		if (request.getContentLengthLong() > SubmissionXml.LARGEST_REQUEST) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, SubmissionXml.LARGEST_REQUEST);
		}
		SubmissionXml form = SubmissionXml.read(xml(request));
		Caller caller = Caller.of(request);
		if (!caller.mayCollect(form.wave())) {
			throw ProblemException.of(ProblemCode.FORBIDDEN);
		}
		Language language = Language.of(request);
		if (isIncomplete(request)) {
			// What is still to come are pictures and the like, of which we keep none; the
			// last post has the answers again.
			return answer(HttpStatus.ACCEPTED, language, "openrosa.incomplete", request);
		}
		Terms terms = this.waves.terms(form.wave());
		this.collector.requireOpen(terms, Channel.ODK);
		Submission submission = this.collector.submission(terms, caller.units());
		submission.forgiveClock();
		if (DeviceClock.isWrong(request.getHeader("Date"), this.clock.instant())) {
			submission.noteWrongClock();
		}
		if (device != null && !device.isBlank()) {
			submission.device(this.devices.of(form.wave(), device));
		}
		form.fill(submission, terms);
		Optional<String> replaced = form.deprecatedId();
		if (replaced.isPresent()) {
			caller.requireWithdrawal();
		}
		try {
			this.collector.take(terms, Channel.ODK, submission, replaced);
		}
		catch (ProblemException ex) {
			throw FormVersions.explain(ex, form.version(), this.waves.wave(form.wave()).definition());
		}
		return answer(HttpStatus.CREATED, language, "openrosa.received", request);
	}

	private static byte[] xml(HttpServletRequest request) throws IOException {
		Part part = part(request, XML_PART);
		if (part == null) {
			throw ProblemException.of(ProblemCode.NO_XML_PART);
		}
		try (InputStream in = part.getInputStream()) {
			return Body.read(in, SubmissionXml.LARGEST);
		}
	}

	private static boolean isIncomplete(HttpServletRequest request) throws IOException {
		Part part = part(request, INCOMPLETE);
		if (part == null) {
			return false;
		}
		try (InputStream in = part.getInputStream()) {
			String word = new String(in.readNBytes(16), StandardCharsets.UTF_8).strip();
			return List.of("yes", "true").contains(word.toLowerCase(Locale.ROOT));
		}
	}

	// The container says in several ways that it cannot read the parts.
	private static @Nullable Part part(HttpServletRequest request, String name) {
		try {
			return request.getPart(name);
		}
		catch (IllegalStateException ex) {
			throw ProblemException.of(ProblemCode.TOO_LARGE, SubmissionXml.LARGEST_REQUEST);
		}
		catch (ServletException | IOException ex) {
			throw ProblemException.of(ProblemCode.BAD_REQUEST);
		}
	}

	private static ResponseEntity<byte[]> answer(HttpStatus status, Language language, String text,
			HttpServletRequest request) {
		return OpenRosaMessage.answer(status, language)
			.header("Location", Prefix.sibling(request, PATH, PATH))
			.body(OpenRosaMessage.bytes("submit_success", language.text(text, List.of())));
	}

}
