package vn.sipas.ranking.web;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Answers requests that no controller gets to see with RFC 9457 problems. */
@Component
public class ProblemWriter {

	private static final Logger log = LoggerFactory.getLogger(ProblemWriter.class);

	private final ProblemTexts texts;

	private final JsonMapper json;

	ProblemWriter(ProblemTexts texts, JsonMapper json) {
		this.texts = texts;
		this.json = json;
	}

	/**
	 * Answers, in the caller's language.
	 * @param request the request
	 * @param response its answer, of which nothing was sent yet
	 * @param status the status
	 * @param code tells programs what is wrong, and names the texts
	 * @param values what the texts speak of
	 * @throws IOException if nobody is there to be told
	 */
	public void write(HttpServletRequest request, HttpServletResponse response, int status, String code,
			Object... values) throws IOException {
		Locale locale = ProblemTexts.locale(request);
		ProblemDetail problem = this.texts.problem(status, code, locale, values);
		try {
			problem.setInstance(new URI(request.getRequestURI()));
		}
		catch (URISyntaxException ex) {
			log.debug("A refused path is no URI either", ex);
		}
		byte[] body = this.json.writeValueAsBytes(problem);
		response.setStatus(status);
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage());
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
		response.setContentLength(body.length);
		response.getOutputStream().write(body);
	}

}
