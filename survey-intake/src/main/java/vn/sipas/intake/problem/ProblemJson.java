package vn.sipas.intake.problem;

import jakarta.servlet.http.HttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * RFC 9457, for whoever reads nothing else.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ProblemJson implements ProblemFormat {

	private final JsonMapper json;

	ProblemJson(JsonMapper json) {
		this.json = json;
	}

	@Override
	public boolean isFor(HttpServletRequest request) {
		return true;
	}

	@Override
	public void describe(HttpHeaders headers) {
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
	}

	@Override
	public byte[] write(ProblemException problem, ProblemBody body, Language language) {
		return this.json.writeValueAsBytes(body);
	}

}
