package vn.sipas.intake.problem;

import java.io.IOException;
import java.util.List;
import java.util.Objects;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers requests with problems: the one place where they are written.
 */
@Component
public class Problems {

	private static final String RETRY_AFTER_SECONDS = "2";

	private final List<ProblemFormat> formats;

	private final ProblemMeters meters;

	Problems(ObjectProvider<ProblemFormat> formats, ProblemMeters meters) {
		this.meters = meters;
		this.formats = formats.orderedStream().toList();
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
		ProblemFormat format = format(request);
		this.meters.count(problem.code());
		response.setStatus(problem.code().status().value());
		set(response, headers(problem, request, format));
		response.getOutputStream().write(format.write(problem, body(problem, request), Language.of(request)));
	}

	/**
	 * Answers a controller's request with a problem.
	 * @param problem what is wrong
	 * @param request what was asked
	 * @return the answer
	 */
	public ResponseEntity<Object> answer(ProblemException problem, HttpServletRequest request) {
		ProblemFormat format = format(request);
		this.meters.count(problem.code());
		return ResponseEntity.status(problem.code().status())
			.headers(headers(problem, request, format))
			.body(format.write(problem, body(problem, request), Language.of(request)));
	}

	/**
	 * The body that a problem has.
	 * @param problem what is wrong
	 * @param request what was asked
	 * @return the body, in the client's language
	 */
	public ProblemBody body(ProblemException problem, HttpServletRequest request) {
		return ProblemBody.of(problem, path(request), Language.of(request));
	}

	/**
	 * Sets the headers that a problem has on an answer that is written by hand.
	 * @param problem what is wrong
	 * @param request what was asked
	 * @param response the answer
	 */
	public void setHeaders(ProblemException problem, HttpServletRequest request, HttpServletResponse response) {
		this.meters.count(problem.code());
		set(response, headers(problem, request, format(request)));
	}

	/**
	 * The path that was asked for, also where the container goes on to the page of errors
	 * with a request that it refuses.
	 * @param request what was asked
	 * @return its path, empty where it is none
	 */
	public static String path(HttpServletRequest request) {
		Object refused = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		return Objects.requireNonNullElse((refused instanceof String path) ? path : request.getRequestURI(), "");
	}

	private static void set(HttpServletResponse response, HttpHeaders headers) {
		headers.forEach((name, values) -> {
			// A challenge may stand beside another.
			if (name.equals(HttpHeaders.WWW_AUTHENTICATE)) {
				response.addHeader(name, values.getFirst());
			}
			else {
				response.setHeader(name, values.getFirst());
			}
		});
	}

	private static HttpHeaders headers(ProblemException problem, HttpServletRequest request, ProblemFormat format) {
		ProblemCode code = problem.code();
		HttpHeaders headers = new HttpHeaders();
		format.describe(headers);
		headers.set(HttpHeaders.CONTENT_LANGUAGE, Language.of(request).tag());
		if (code.status() == HttpStatus.SERVICE_UNAVAILABLE) {
			headers.set(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
		}
		if (code.status() == HttpStatus.TOO_MANY_REQUESTS) {
			headers.set(HttpHeaders.RETRY_AFTER, problem.args().getFirst());
		}
		if (code == ProblemCode.UNAUTHORIZED) {
			headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sipas\"");
		}
		return headers;
	}

	private ProblemFormat format(HttpServletRequest request) {
		return this.formats.stream().filter((format) -> format.isFor(request)).findFirst().orElseThrow();
	}

}
