package vn.sipas.intake.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers requests with problems.
 */
@Component
public class Problems {

	private static final String RETRY_AFTER_SECONDS = "2";

	private final JsonMapper json;

	Problems(JsonMapper json) {
		this.json = json;
	}

	/**
	 * Writes a problem where no controller is at work.
	 * @param problem what is wrong
	 * @param request what was asked
	 * @param response where the answer goes
	 * @throws IOException if the client is gone
	 */
	public void write(ProblemException problem, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		Language language = Language.of(request);
		response.setStatus(problem.code().status().value());
		setHeaders(response, problem.code(), language);
		if (problem.code() == ProblemCode.TOO_MANY_REQUESTS) {
			response.setHeader(HttpHeaders.RETRY_AFTER, problem.args().getFirst());
		}
		response.getOutputStream()
			.write(this.json.writeValueAsBytes(ProblemBody.of(problem, request.getRequestURI(), language)));
	}

	/**
	 * The body that a problem has.
	 * @param problem what is wrong
	 * @param request what was asked
	 * @return the body, in the client's language
	 */
	public ProblemBody body(ProblemException problem, HttpServletRequest request) {
		return ProblemBody.of(problem, request.getRequestURI(), Language.of(request));
	}

	/**
	 * Sets the headers that a problem has on an answer that is written by hand.
	 * @param response the answer
	 * @param code what is wrong
	 * @param language the language that it is told in
	 */
	public static void setHeaders(HttpServletResponse response, ProblemCode code, Language language) {
		headers(code, language).forEach((name, values) -> {
			// A challenge may stand beside another.
			if (name.equals(HttpHeaders.WWW_AUTHENTICATE)) {
				response.addHeader(name, values.getFirst());
			}
			else {
				response.setHeader(name, values.getFirst());
			}
		});
	}

	/**
	 * The headers that a problem has.
	 * @param code what is wrong
	 * @param language the language that it is told in
	 * @return the headers
	 */
	private static HttpHeaders headers(ProblemCode code, Language language) {
		HttpHeaders headers = new HttpHeaders();
		headers.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
		headers.set(HttpHeaders.CONTENT_LANGUAGE, language.tag());
		if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		if (code == ProblemCode.UNAUTHORIZED) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sipas\"");
		}
		return headers;
	}

	ResponseEntity<Object> answer(ProblemException problem, HttpServletRequest request) {
		HttpHeaders headers = headers(problem.code(), Language.of(request));
		if (problem.code() == ProblemCode.TOO_MANY_REQUESTS) {
			headers.set(HttpHeaders.RETRY_AFTER, problem.args().getFirst());
		}
		return ResponseEntity.status(problem.code().status()).headers(headers).body(body(problem, request));
	}

}
