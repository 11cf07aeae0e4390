package vn.sipas.intake.openrosa;

import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemBody;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * Refusals as apps that speak OpenRosa show them: a message in XML.
 */
@RestControllerAdvice(assignableTypes = { FormController.class, SubmissionController.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRosaAdvice {

	private static final int MOST = 5;

	private final Problems problems;

	OpenRosaAdvice(Problems problems) {
		this.problems = problems;
	}

	// The container says in several ways that it cannot read the parts.
	@ExceptionHandler
	ResponseEntity<byte[]> unreadable(MultipartException ex, HttpServletRequest request) {
		boolean tooLarge = ex instanceof MaxUploadSizeExceededException;
		return refused(tooLarge ? ProblemException.of(ProblemCode.TOO_LARGE, SubmissionXml.LARGEST_REQUEST)
				: ProblemException.of(ProblemCode.BAD_REQUEST), request);
	}

	@ExceptionHandler
	ResponseEntity<byte[]> refused(ProblemException problem, HttpServletRequest request) {
		Language language = Language.of(request);
		ProblemBody body = this.problems.body(problem, request);
		String text = Stream
			.concat(Stream.of(body.title() + ". " + body.detail()),
					body.errors().stream().limit(MOST).map((fault) -> fault.pointer() + ": " + fault.detail()))
			.collect(Collectors.joining("\n"));
		ResponseEntity.BodyBuilder answer = OpenRosaMessage.answer(problem.code().status(), language);
		if (problem.code().status().value() == 503) {
			answer.header(HttpHeaders.RETRY_AFTER, "2");
		}
		return answer.body(OpenRosaMessage.bytes("submit_error", text));
	}

}
