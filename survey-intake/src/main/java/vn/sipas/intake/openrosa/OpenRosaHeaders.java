package vn.sipas.intake.openrosa;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What stands on every answer to an app that speaks OpenRosa. The other header that it
 * expects, {@code Date}, by which it can see that its clock is wrong, the server sets.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRosaHeaders extends OncePerRequestFilter {

	static final String VERSION_HEADER = "X-OpenRosa-Version";

	static final String VERSION = "1.0";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !Prefix.isOf(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(VERSION_HEADER, VERSION);
		chain.doFilter(request, response);
	}

}
