package vn.sipas.ranking.web;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Answers {@code If-None-Match: *} with 304 where there is an answer (RFC 9110, 13.1.2).
 * Spring compares tags only.
 */
@RestControllerAdvice
@Order(0)
class AnyTag implements ResponseBodyAdvice<Object> {

	@Override
	public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
		return true;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		boolean any = "*".equals(request.getHeaders().getFirst(HttpHeaders.IF_NONE_MATCH));
		if (!any || response.getHeaders().getETag() == null) {
			return body;
		}
		response.setStatusCode(HttpStatus.NOT_MODIFIED);
		return null;
	}

}
