package vn.sipas.intake.api;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.access.Caller;
import vn.sipas.intake.limit.Turn;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemBody;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;
import vn.sipas.intake.response.Batch;
import vn.sipas.intake.response.Channel;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Waves;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Any number of responses, one a line, read as they come.
 */
@RestController
class BatchController {

	private static final Logger log = LoggerFactory.getLogger(BatchController.class);

	private static final int LINES_A_LOOK = 64;

	private final Waves waves;

	private final ResponseCollector collector;

	private final Problems problems;

	BatchController(Waves waves, ResponseCollector collector, Problems problems) {
		this.waves = waves;
		this.collector = collector;
		this.problems = problems;
	}

	@PostMapping(path = "/api/v1/waves/{wave}/responses", consumes = MediaType.APPLICATION_NDJSON_VALUE,
			produces = MediaType.APPLICATION_JSON_VALUE)
	void submit(@PathVariable String wave, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		this.collector.requireOpen(this.waves.terms(wave), Channel.API);
		Language language = Language.of(request);
		try (BatchReport report = new BatchReport(wave, language)) {
			Batch batch = this.collector.batch(Channel.API, report::add);
			Predicate<String> units = Caller.of(request).units();
			Turn turn = new Turn();
			Lines lines = new Lines(request.getInputStream(), ResponseJson.LARGEST);
			while (lines.next()) {
				if (!lines.isBlank()) {
					add(wave, lines, batch, units);
				}
				if (lines.number() % LINES_A_LOOK == 0) {
					turn.end();
				}
			}
			answer(batch.finish(), report, request, response);
		}
	}

	private void add(String wave, Lines line, Batch batch, Predicate<String> units) {
		if (batch.isKafkaAway()) {
			batch.refuseUnavailable(line.number(), null);
			return;
		}
		if (line.isTooLong()) {
			refuse(batch, line, Finding.of("", FindingCode.TOO_LARGE, ResponseJson.LARGEST));
			return;
		}
		// Looked up anew for each line: the wave may be closed while the batch comes in.
		Terms terms = this.waves.terms(wave);
		batch.add(line.number(), terms, check(line, this.collector.submission(terms, units)));
	}

	// Whatever is on a line, the lines after it are still read.
	static Checked check(Lines line, Submission submission) {
		try {
			ResponseJson.read(line.buffer(), line.from(), line.length(), line.number(), submission);
			return submission.check();
		}
		catch (ProblemException ex) {
			return new Checked.Refused(null, ex.findings());
		}
		catch (RuntimeException ex) {
			log.error("Line {} of a batch could not be read", line.number(), ex);
			return new Checked.Refused(null, List.of(Finding.of("", FindingCode.UNREADABLE)));
		}
	}

	private static void refuse(Batch batch, Lines line, Finding finding) {
		batch.refuse(line.number(), null, List.of(finding));
	}

	private void answer(Batch.Counts counts, BatchReport report, HttpServletRequest request,
			HttpServletResponse response) throws IOException {
		Language language = Language.of(request);
		response.setHeader("Content-Language", language.tag());
		if (counts.kafkaAway() && counts.accepted() == 0) {
			ProblemException problem = ProblemException.of(ProblemCode.UNAVAILABLE);
			ProblemBody body = this.problems.body(problem, request);
			response.setStatus(body.status());
			this.problems.setHeaders(problem, request, response);
			report.writeTo(counts, List.of(body), response.getOutputStream());
			return;
		}
		response.setStatus(((counts.rejected() == 0) ? HttpStatus.ACCEPTED : HttpStatus.MULTI_STATUS).value());
		response.setContentType(MediaType.APPLICATION_JSON_VALUE);
		report.writeTo(counts, List.of(), response.getOutputStream());
	}

}
