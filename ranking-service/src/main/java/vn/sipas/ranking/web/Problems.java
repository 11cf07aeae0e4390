package vn.sipas.ranking.web;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;
import vn.sipas.ranking.log.LogAwayException;

import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** What goes wrong under {@code /api}, as RFC 9457 problems in the caller's language. */
@RestControllerAdvice
class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private final ProblemTexts texts;

	Problems(ProblemTexts texts) {
		this.texts = texts;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> notFound(NotFoundException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return problem(404, "no-such-" + ex.what(), request, new HttpHeaders(), ex.name());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> storeAway(DataAccessException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "2");
		return problem(503, "store-away", request, headers);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> logAway(LogAwayException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, "2");
		return problem(503, "log-away", request, headers);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> invalid(InvalidException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return answer(this.texts.invalid(ex.findings(), ProblemTexts.locale(request)), request, new HttpHeaders());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> tooManyStreams(TooManyStreamsException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, Integer.toString(TooManyStreamsException.PAUSE_S));
		return problem(429, "too-many-streams", request, headers);
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> denied(AccessDeniedException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return problem(403, "forbidden", request, new HttpHeaders());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badParameter(BadParameterException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return problem(400, "bad-parameter", request, new HttpHeaders(), ex.name());
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> badParameter(MethodArgumentTypeMismatchException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return problem(400, "bad-parameter", request, new HttpHeaders(), ex.getName());
	}

	/** Parameters that are none, which the server finds out where they are asked for. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> unreadable(InvalidParameterException ex, HttpServletRequest request) {
		forPrograms(ex, request);
		return problem(400, "status-400", request, new HttpHeaders());
	}

	/** Nobody is there to be told. Jackson says so with an exception of its own. */
	@ExceptionHandler({ AsyncRequestNotUsableException.class, JacksonIOException.class })
	void gone(Exception ex) {
	}

	/** What Spring finds wrong: paths, methods, media types; and what nobody foresaw. */
	@ExceptionHandler
	ResponseEntity<ProblemDetail> other(Exception ex, HttpServletRequest request) throws Exception {
		forPrograms(ex, request);
		if (ex instanceof ErrorResponse response) {
			HttpStatusCode status = response.getStatusCode();
			return problem(status.value(), "status-" + status.value(), request, response.getHeaders());
		}
		log.error("{} failed", request.getRequestURI(), ex);
		return problem(500, "failed", request, new HttpHeaders());
	}

	private ResponseEntity<ProblemDetail> problem(int status, String code, HttpServletRequest request,
			HttpHeaders headers, Object... values) {
		return answer(this.texts.problem(status, code, ProblemTexts.locale(request), values), request, headers);
	}

	private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, HttpServletRequest request,
			HttpHeaders headers) {
		return ResponseEntity.status(problem.getStatus())
			.headers(headers)
			.header(HttpHeaders.CONTENT_LANGUAGE, ProblemTexts.locale(request).getLanguage())
			.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
			.cacheControl(CacheControl.noStore())
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	/** Pages answer people themselves. */
	private static <E extends Exception> void forPrograms(E ex, HttpServletRequest request) throws E {
		if (!ProblemTexts.areFor(request)) {
			throw ex;
		}
	}

}
