package vn.sipas.intake.openrosa;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/**
 * What the container cannot read of a post's parts, which it says in several ways.
 */
@RestControllerAdvice(assignableTypes = SubmissionController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRosaAdvice {

	private final Problems problems;

	OpenRosaAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Object> unreadable(MultipartException ex, HttpServletRequest request) {
		boolean tooLarge = ex instanceof MaxUploadSizeExceededException;
		return this.problems.answer(tooLarge ? ProblemException.of(ProblemCode.TOO_LARGE, SubmissionXml.LARGEST_REQUEST)
				: ProblemException.of(ProblemCode.BAD_REQUEST), request);
	}

}
