package vn.sipas.ranking.door;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.limit.Limits;

import org.springframework.web.filter.GenericFilterBean;

/** Sends away for a while whoever asks for more than they may. Probes are not counted. */
final class LimitFilter extends GenericFilterBean {

	private final Limits limits;

	private final Refusals refusals;

	LimitFilter(Limits limits, Refusals refusals) {
		this.limits = limits;
		this.refusals = refusals;
	}

	@Override
	public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		HttpServletRequest asked = (HttpServletRequest) request;
		if (asked.getDispatcherType() == DispatcherType.REQUEST && !Rules.PROBES.contains(asked.getRequestURI())) {
			Optional<Duration> pause = Caller.current()
				.map((caller) -> this.limits.takeForKey(caller.name()))
				.orElseGet(() -> this.limits.takeForAddress(asked.getRemoteAddr()));
			if (pause.isPresent()) {
				this.refusals.tooMany(asked, (HttpServletResponse) response, pause.get());
				return;
			}
		}
		chain.doFilter(request, response);
	}

}
