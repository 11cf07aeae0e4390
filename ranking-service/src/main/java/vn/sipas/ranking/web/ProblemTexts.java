package vn.sipas.ranking.web;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.ranking.text.Language;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** RFC 9457 problems with texts in the caller's language. */
@Component
class ProblemTexts {

	/** Of more nobody reads, and an answer has to end. */
	private static final int MOST_FAULTS = 200;

	private final MessageSource messages;

	ProblemTexts(MessageSource messages) {
		this.messages = messages;
	}

	ProblemDetail problem(int status, String code, Locale locale, Object... values) {
		String unknown = this.messages.getMessage((status < 500) ? "problem.request.title" : "problem.service.title",
				null, locale);
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(this.messages.getMessage("problem." + code + ".title", null, unknown, locale));
		problem.setDetail(this.messages.getMessage("problem." + code + ".detail", values, unknown, locale));
		problem.setProperty("code", code);
		return problem;
	}

	/** A body's problem, with what is wrong in it where. */
	ProblemDetail invalid(List<Finding> findings, Locale locale) {
		ProblemDetail problem = problem(422, "invalid", locale, findings.size());
		problem.setProperty("errors",
				findings.stream()
					.limit(MOST_FAULTS)
					.map((finding) -> Fault.of(finding, text(finding, locale)))
					.toList());
		return problem;
	}

	private String text(Finding finding, Locale locale) {
		return this.messages.getMessage("finding." + finding.code(), finding.values().toArray(), locale);
	}

	static Locale locale(HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		return Language.accepted((accepted == null) ? "" : accepted).locale();
	}

	/** Whether the caller is a program; people are answered with pages. */
	static boolean areFor(HttpServletRequest request) {
		return request.getRequestURI().startsWith("/api/");
	}

}
