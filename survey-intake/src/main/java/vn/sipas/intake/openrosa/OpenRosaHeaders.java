package vn.sipas.intake.openrosa;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What stands on every answer to an app that speaks OpenRosa, refusals included: the
 * version, and our time, by which an app can see that its clock is wrong.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class OpenRosaHeaders extends OncePerRequestFilter {

	private static final String VERSION = "1.0";

	private final Clock clock;

	OpenRosaHeaders(Clock clock) {
		this.clock = clock;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getRequestURI().startsWith(Prefix.ADDRESS);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader("X-OpenRosa-Version", VERSION);
		response.setHeader("Date",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(this.clock.instant().atOffset(ZoneOffset.UTC)));
		chain.doFilter(request, response);
	}

}
