package vn.sipas.ranking.webhook;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.web.ProblemWriter;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Why something is not done with a webhook, in the caller's language. */
@RestControllerAdvice(assignableTypes = { WebhookApi.class, DeliveryApi.class })
@Order(Ordered.HIGHEST_PRECEDENCE)
class WebhookProblems {

	private static final int UNAVAILABLE = 503;

	private final ProblemWriter problems;

	WebhookProblems(ProblemWriter problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	void refused(RefusedException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ex.status() == UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "2");
		}
		this.problems.write(request, response, ex.status(), ex.code());
	}

}
