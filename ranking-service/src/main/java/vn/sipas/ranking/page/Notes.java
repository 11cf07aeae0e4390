package vn.sipas.ranking.page;

import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What people read where a page has nothing to show; programs get problems instead. */
@ControllerAdvice(basePackageClasses = Notes.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class Notes {

	private final PageLanguage languages;

	Notes(PageLanguage languages) {
		this.languages = languages;
	}

	@ExceptionHandler
	ModelAndView notFound(NotFoundException ex, HttpServletRequest request) {
		return note(HttpStatus.NOT_FOUND, "missing", this.languages.of(request));
	}

	@ExceptionHandler
	ModelAndView storeAway(DataAccessException ex, HttpServletRequest request, HttpServletResponse response) {
		response.setHeader(HttpHeaders.RETRY_AFTER, "2");
		return note(HttpStatus.SERVICE_UNAVAILABLE, "away", this.languages.of(request));
	}

	/** Before there is a wave. */
	static ModelAndView empty(Language language) {
		return note(HttpStatus.OK, "empty", language);
	}

	private static ModelAndView note(HttpStatus status, String what, Language language) {
		return new ModelAndView("note", Map.of("what", what, "lang", language.code()), status);
	}

}
