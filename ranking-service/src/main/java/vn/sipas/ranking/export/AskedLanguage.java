package vn.sipas.ranking.export;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.web.Parameters;

import org.springframework.http.HttpHeaders;

/** The language of a file: as its address says, since links are followed by browsers. */
final class AskedLanguage {

	private AskedLanguage() {
	}

	/**
	 * The language that is asked for.
	 * @param parameters {@code lang}
	 * @param request a request, whose {@code Accept-Language} counts where the address
	 * says nothing
	 * @return the language
	 * @throws vn.sipas.ranking.web.BadParameterException if there is no such language
	 */
	static Language of(Parameters parameters, HttpServletRequest request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
		return parameters.word("lang", List.of(Language.VI.code(), Language.EN.code()))
			.map((code) -> code.equals(Language.EN.code()) ? Language.EN : Language.VI)
			.orElseGet(() -> Language.accepted((accepted == null) ? "" : accepted));
	}

}
