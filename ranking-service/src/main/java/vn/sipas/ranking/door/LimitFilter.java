package vn.sipas.ranking.door;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.limit.Limits;

import org.springframework.web.filter.OncePerRequestFilter;

/** Sends away for a while whoever asks for more than they may. Probes are not counted. */
final class LimitFilter extends OncePerRequestFilter {

	private static final String PROBES = "/actuator/health/";

	private final Limits limits;

	private final Refusals refusals;

	LimitFilter(Limits limits, Refusals refusals) {
		this.limits = limits;
		this.refusals = refusals;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return request.getRequestURI().startsWith(PROBES);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<Duration> pause = Caller.of(request)
			.map((caller) -> this.limits.takeForKey(caller.name()))
			.orElseGet(() -> this.limits.takeForAddress(request.getRemoteAddr()));
		if (pause.isPresent()) {
			this.refusals.tooMany(request, response, pause.get());
			return;
		}
		chain.doFilter(request, response);
	}

}
