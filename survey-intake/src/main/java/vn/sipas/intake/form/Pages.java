package vn.sipas.intake.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What all pages have in common: their words, the way to the other language, and that no
 * one keeps them.
 */
@Component
class Pages {

	private static final String NOTE = "note.";

	private final StaticFiles files;

	private final FormProperties properties;

	private final JsonMapper json;

	Pages(StaticFiles files, FormProperties properties, JsonMapper json) {
		this.files = files;
		this.properties = properties;
		this.json = json;
	}

	/**
	 * A page.
	 * @param name its template
	 * @param status the status of the answer
	 * @param texts in which language
	 * @param self its address without a query, as far as it can be asked for again
	 * @param response takes the headers
	 * @return the page
	 */
	ModelAndView page(String name, HttpStatus status, Texts texts, String self, HttpServletResponse response) {
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader(HttpHeaders.CONTENT_LANGUAGE, texts.lang());
		ModelAndView page = new ModelAndView("form/" + name, new ConcurrentHashMap<>(Map.of("t", texts.words())));
		page.setStatus(status);
		page.addObject("lang", texts.lang());
		page.addObject("vi", self);
		page.addObject("en", with(self, "lang", "en"));
		page.addObject("css", this.files.path("form.css"));
		page.addObject("posterCss", this.files.path("poster.css"));
		page.addObject("icon", this.files.path("icon.svg"));
		page.addObject("outbox", this.files.path("outbox.js"));
		page.addObject("script", this.files.path("form.js"));
		// In a script element: nothing in it may end that element.
		page.addObject("words", this.json.writeValueAsString(texts.forScripts()).replace("<", "\\u003c"));
		return page;
	}

	/**
	 * A page that says why there is no other.
	 * @param problem why
	 * @param texts in which language
	 * @param request what was asked for
	 * @param response takes the headers
	 * @return the page
	 */
	ModelAndView note(ProblemException problem, Texts texts, HttpServletRequest request, HttpServletResponse response) {
		String code = problem.code().word();
		ModelAndView page = page("note", problem.code().status(), texts, request.getRequestURI(), response);
		Map<String, String> words = texts.words();
		page.addObject("title", words.getOrDefault(NOTE + code + ".title",
				texts.language().text("problem." + code + ".title", List.of())));
		page.addObject("text", words.getOrDefault(NOTE + code, texts.of("note.other")));
		if (problem.code() == ProblemCode.WAVE_NOT_OPEN || problem.code() == ProblemCode.ALREADY_ANSWERED) {
			page.addObject("receipt", texts.path("/s/" + wave(request) + "/receipt"));
		}
		if (problem.code().status() == HttpStatus.SERVICE_UNAVAILABLE) {
			response.setHeader(HttpHeaders.RETRY_AFTER, "5");
		}
		return page;
	}

	private static String wave(HttpServletRequest request) {
		return UriComponentsBuilder.fromPath(request.getRequestURI()).build().getPathSegments().get(1);
	}

	/**
	 * Where citizens reach this service.
	 * @param request any request
	 * @return scheme and host, without a slash at the end
	 */
	String base(HttpServletRequest request) {
		if (!this.properties.baseUrl().isEmpty()) {
			return this.properties.baseUrl();
		}
		return UriComponentsBuilder.fromUriString(request.getRequestURL().toString())
			.replacePath(null)
			.build()
			.toUriString();
	}

	/**
	 * Adds a parameter to an address.
	 * @param path the address
	 * @param name the parameter
	 * @param value its value, which needs no escaping
	 * @return the address
	 */
	static String with(String path, String name, String value) {
		return path + ((path.indexOf('?') < 0) ? "?" : "&") + name + "=" + value;
	}

	/**
	 * Adds a parameter to an address, where it is there.
	 * @param path the address
	 * @param name the parameter
	 * @param value its value
	 * @return the address
	 */
	static String with(String path, String name, Optional<String> value) {
		return value.map((given) -> with(path, name, given)).orElse(path);
	}

}
