package vn.sipas.intake.access;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.limit.AtOnce;
import vn.sipas.intake.limit.CutOff;
import vn.sipas.intake.limit.Limits;
import vn.sipas.intake.limit.OwnAllowance;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends away whoever asks for more than they may, in a time or at once: by key, by what
 * else was given to one person, and by address where neither is there.
 */
@Component
class LimitFilter extends OncePerRequestFilter {

	private static final Pattern FORM = Pattern.compile("/s/([^/]+)(/.*)?");

	private final Limits limits;

	private final AtOnce atOnce;

	private final List<OwnAllowance> allowances;

	private final Problems problems;

	LimitFilter(Limits limits, AtOnce atOnce, ObjectProvider<OwnAllowance> allowances, Problems problems) {
		this.limits = limits;
		this.atOnce = atOnce;
		this.allowances = allowances.orderedStream().toList();
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return Rules.PROBES.contains(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Optional<String> own = Caller.find(request).map(Caller::name).or(() -> allowance(request));
		AtOnce.Stay stay;
		try {
			take(own, request);
		}
		catch (ProblemException problem) {
			this.problems.write(problem, request, response);
			return;
		}
		try {
			stay = enter(own, request);
		}
		catch (ProblemException problem) {
			response.setHeader(HttpHeaders.CONNECTION, "close");
			CutOff.behind(request);
			this.problems.write(problem, request, response);
			return;
		}
		try (stay) {
			chain.doFilter(request, response);
		}
	}

	private void take(Optional<String> own, HttpServletRequest request) {
		if (own.isPresent()) {
			this.limits.takeForKey(own.get());
			return;
		}
		this.limits.takeForAddress(request.getRemoteAddr());
		Matcher form = FORM.matcher(request.getRequestURI());
		if (form.matches() && request.getMethod().equals("POST")) {
			this.limits.takeForForm(request.getRemoteAddr(), form.group(1));
		}
	}

	private AtOnce.Stay enter(Optional<String> own, HttpServletRequest request) {
		return own.map(this.atOnce::enterForKey).orElseGet(() -> this.atOnce.enterForAddress(request.getRemoteAddr()));
	}

	private Optional<String> allowance(HttpServletRequest request) {
		return this.allowances.stream().flatMap((given) -> given.of(request).stream()).findFirst();
	}

}
