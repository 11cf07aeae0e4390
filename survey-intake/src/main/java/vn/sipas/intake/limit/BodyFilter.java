package vn.sipas.intake.limit;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no body that comes be too much for the others: see {@link WatchedBody}.
 */
@Component
class BodyFilter extends OncePerRequestFilter {

	private final LimitProperties properties;

	private final Room room = Room.ofThisProcess();

	BodyFilter(LimitProperties properties) {
		this.properties = properties;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try (Room.Share share = this.room.share()) {
			chain.doFilter(new HttpServletRequestWrapper(request) {

				@Override
				public ServletInputStream getInputStream() throws IOException {
					return new WatchedBody(super.getInputStream(), BodyFilter.this.properties, share, request);
				}

			}, response);
		}
	}

}
