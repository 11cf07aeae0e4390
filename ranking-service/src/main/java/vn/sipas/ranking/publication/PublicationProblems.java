package vn.sipas.ranking.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

import vn.sipas.ranking.web.ProblemWriter;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why figures are not published, in the caller's language. */
@RestControllerAdvice(assignableTypes = PublicationApi.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PublicationProblems {

	private final ProblemWriter problems;

	PublicationProblems(ProblemWriter problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	void refused(RefusedException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		this.problems.write(request, response, 409, ex.code(), ex.edition());
	}

}
