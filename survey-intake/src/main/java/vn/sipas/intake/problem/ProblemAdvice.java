package vn.sipas.intake.problem;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.exc.JacksonIOException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

@RestControllerAdvice
class ProblemAdvice extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

	private final Problems problems;

	ProblemAdvice(Problems problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<Object> problem(ProblemException problem, HttpServletRequest request) {
		return this.problems.answer(problem, request);
	}

	@ExceptionHandler
	ResponseEntity<Object> fault(RuntimeException fault, HttpServletRequest request) {
		log.error("{} {} failed", request.getMethod(), loggable(request), fault);
		return this.problems.answer(ProblemException.of(ProblemCode.INTERNAL), request);
	}

	// Parameters that are no such, or too many of them: the server finds out only where
	// they are asked for.
	@ExceptionHandler
	ResponseEntity<Object> parameters(InvalidParameterException ex, HttpServletRequest request) {
		return this.problems.answer(StatusProblems.of(ex.getErrorCode(), request), request);
	}

	// Parts that are none: they are read where the first parameter is asked for.
	@ExceptionHandler
	ResponseEntity<Object> parts(MultipartException ex, HttpServletRequest request) {
		log.debug("{} {} has parts that cannot be read", request.getMethod(), loggable(request), ex);
		return this.problems.answer(ProblemException.of(ProblemCode.BAD_REQUEST), request);
	}

	// Most likely the client is gone and will not read this. Jackson says so of an answer
	// with an exception of its own.
	@ExceptionHandler({ IOException.class, JacksonIOException.class })
	ResponseEntity<Object> brokenOff(Exception ex, HttpServletRequest request) {
		log.debug("{} {} broke off", request.getMethod(), loggable(request), ex);
		return this.problems.answer(ProblemException.of(ProblemCode.BAD_REQUEST), request);
	}

	// What Spring refuses itself: its own words are English only.
	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception ex, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		HttpServletRequest servletRequest = ((ServletWebRequest) request).getRequest();
		ProblemException problem = StatusProblems.of(status.value(), servletRequest);
		ResponseEntity<Object> answer = this.problems.answer(problem, servletRequest);
		HttpHeaders all = new HttpHeaders(answer.getHeaders());
		headers.forEach(all::putIfAbsent);
		return new ResponseEntity<>(answer.getBody(), all, answer.getStatusCode());
	}

	// An address may have a key in it.
	private static String loggable(HttpServletRequest request) {
		return request.getRequestURI().replaceAll("/key/[^/]+", "/key/***");
	}

}
