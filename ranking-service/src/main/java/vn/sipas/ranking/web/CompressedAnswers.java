package vn.sipas.ranking.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Sends answers compressed to readers who like them so. Bytes that are given to many
 * readers are compressed once, and kept compressed for as long as they are kept.
 */
@RestControllerAdvice
@Order(1)
class CompressedAnswers implements ResponseBodyAdvice<Object> {

	/** What is shorter is sent as it is; the server itself says so too. */
	private static final int LEAST = 2048;

	// By identity: what is not kept by others is not kept here.
	private final LoadingCache<byte[], byte[]> zstd = Caffeine.newBuilder().weakKeys().build(Encoding.ZSTD::encode);

	private final LoadingCache<byte[], byte[]> gzip = Caffeine.newBuilder().weakKeys().build(Encoding.GZIP::encode);

	@Override
	public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
		return converter == ByteArrayHttpMessageConverter.class;
	}

	@Override
	public @Nullable Object beforeBodyWrite(@Nullable Object body, MethodParameter method, MediaType type,
			Class<? extends HttpMessageConverter<?>> converter, ServerHttpRequest request,
			ServerHttpResponse response) {
		if (!(body instanceof byte[] bytes) || bytes.length < LEAST) {
			return body;
		}
		Encoding encoding = Encoding.accepted(request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING));
		if (encoding == Encoding.IDENTITY) {
			return body;
		}
		response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, encoding.word());
		return ((encoding == Encoding.ZSTD) ? this.zstd : this.gzip).get(bytes);
	}

}
