package vn.sipas.ranking.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;

/**
 * Says what is wrong with a request under {@code /api} that the server itself refuses,
 * such as one with an encoded slash in its path: no controller gets to see it.
 */
final class RefusedRequests extends ErrorReportValve {

	private static final Logger log = LoggerFactory.getLogger(RefusedRequests.class);

	private final ProblemTexts texts;

	private final JsonMapper json;

	RefusedRequests(ProblemTexts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
		setShowReport(false);
		setShowServerInfo(false);
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		String path = request.getRequestURI();
		if (path == null || !ProblemTexts.areFor(request)) {
			super.report(request, response, failure);
		}
		else if (response.getStatus() >= 400 && response.getContentWritten() == 0 && response.setErrorReported()) {
			write(request, response);
		}
	}

	private void write(Request request, Response response) {
		int status = response.getStatus();
		Locale locale = ProblemTexts.locale(request);
		ProblemDetail problem = this.texts.problem(status, "status-" + status, locale);
		try {
			problem.setInstance(new URI(request.getRequestURI()));
		}
		catch (URISyntaxException ex) {
			log.debug("A refused path is no URI either", ex);
		}
		byte[] body = this.json.writeValueAsBytes(problem);
		try {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
			response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
			response.setContentLength(body.length);
			response.getOutputStream().write(body);
			response.finishResponse();
		}
		catch (IOException ex) {
			log.debug("Nobody is there to be told", ex);
		}
	}

}
