package vn.sipas.ranking.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;

import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Tells a page who came. The answer keeps the language that was chosen, and is asked for
 * anew each time.
 */
@Component
class Visits implements HandlerMethodArgumentResolver {

	private final PageLanguage languages;

	Visits(PageLanguage languages) {
		this.languages = languages;
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.getParameterType() == Visit.class;
	}

	@Override
	public Visit resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
			NativeWebRequest web, @Nullable WebDataBinderFactory binders) {
		HttpServletRequest request = (HttpServletRequest) web.getNativeRequest();
		HttpServletResponse response = (HttpServletResponse) web.getNativeResponse();
		if (response != null) {
			this.languages.cookie(request)
				.ifPresent((cookie) -> response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString()));
			response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
		}
		return new Visit(this.languages.of(request), Caller.current().orElse(null), Address.of(request));
	}

}
