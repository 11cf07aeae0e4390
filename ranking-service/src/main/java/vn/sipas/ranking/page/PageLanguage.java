package vn.sipas.ranking.page;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.text.Language;

import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;

/**
 * The language of pages: what the address asks for, else what was chosen before, else
 * Vietnamese. What a browser was installed with says little about who reads a page of
 * Vietnam's administration, so it is not asked.
 */
@Component("localeResolver")
class PageLanguage implements LocaleResolver {

	static final String NAME = "lang";

	private static final Duration KEPT = Duration.ofDays(365);

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return of(request).locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		throw new UnsupportedOperationException("the address sets the language");
	}

	Language of(HttpServletRequest request) {
		return chosen(request)
			.or(() -> Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue).flatMap(this::known))
			.orElse(Language.VI);
	}

	/** The cookie that keeps the language, if the address asks for one. */
	Optional<ResponseCookie> cookie(HttpServletRequest request) {
		return chosen(request).map((language) -> ResponseCookie.from(NAME, language.code())
			.path("/")
			.maxAge(KEPT)
			.httpOnly(true)
			.sameSite("Lax")
			.build());
	}

	private Optional<Language> chosen(HttpServletRequest request) {
		return Optional.ofNullable(request.getParameter(NAME)).flatMap(this::known);
	}

	private Optional<Language> known(String code) {
		return switch (code) {
			case "vi" -> Optional.of(Language.VI);
			case "en" -> Optional.of(Language.EN);
			default -> Optional.empty();
		};
	}

}
