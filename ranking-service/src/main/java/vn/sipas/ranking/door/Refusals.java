package vn.sipas.ranking.door;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.access.Connection;
import vn.sipas.ranking.access.NotReadyException;
import vn.sipas.ranking.access.UnsafeConnectionException;
import vn.sipas.ranking.limit.Limits;
import vn.sipas.ranking.web.ProblemWriter;
import vn.sipas.ranking.web.SafeHeaders;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/**
 * What is said to those who are not let in. Somebody unknown is asked who they are
 * whether or not there is what they ask for, and somebody known is told that it is not
 * for them: neither learns what there is.
 */
@Component
class Refusals
		implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler, RequestRejectedHandler {

	/** Where browsers are asked who they are. */
	static final String SIGN_IN = "/sign-in";

	// Nobody gets there but whoever wants to.
	private static final Set<String> ASKING = Set.of(SIGN_IN, "/ops");

	private static final Logger log = LoggerFactory.getLogger(Refusals.class);

	private final ProblemWriter problems;

	private final Limits limits;

	Refusals(ProblemWriter problems, Limits limits) {
		this.problems = problems;
		this.limits = limits;
	}

	/** Nobody was known, or it cannot be known now. */
	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		switch (failure) {
			case UnsafeConnectionException _ -> this.problems.write(request, response, 403, "unsafe-connection");
			case NotReadyException _ -> later(request, response, "not-ready");
			case AuthenticationServiceException _ -> away(request, response, failure);
			default -> unknown(request, response);
		}
	}

	private void unknown(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (ASKING.contains(request.getRequestURI())) {
			signIn(request, response);
		}
		else if (isPage(request)) {
			// People are not asked for keys wherever they go; for them there is no such
			// page.
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
		}
		else {
			challenge(request, response, "Bearer realm=\"sipas\"");
		}
	}

	private void signIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
		if (!Connection.isSafe(request)) {
			this.problems.write(request, response, 403, "unsafe-connection");
			return;
		}
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sipas\", charset=\"UTF-8\"");
		response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
	}

	/** What was shown is worth nothing; whoever tries things out is soon sent away. */
	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		Optional<Duration> pause = this.limits.takeForAddress(request.getRemoteAddr());
		if (pause.isPresent()) {
			tooMany(request, response, pause.get());
			return;
		}
		switch (failure) {
			case UnsafeConnectionException _, NotReadyException _, AuthenticationServiceException _ ->
				commence(request, response, failure);
			case AuthenticationException _ when isPage(request) && isBasic(request) -> signIn(request, response);
			default -> challenge(request, response, "Bearer realm=\"sipas\", error=\"invalid_token\"");
		}
	}

	private void challenge(HttpServletRequest request, HttpServletResponse response, String challenge)
			throws IOException {
		response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenge);
		this.problems.write(request, response, 401, "unauthorized");
	}

	private void away(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		if (failure.getCause() instanceof DataAccessException) {
			later(request, response, "store-away");
			return;
		}
		log.warn("The identity provider cannot be asked: {}", failure.getMessage());
		later(request, response, "provider-away");
	}

	private void later(HttpServletRequest request, HttpServletResponse response, String code) throws IOException {
		response.setHeader(HttpHeaders.RETRY_AFTER, "2");
		this.problems.write(request, response, 503, code);
	}

	void tooMany(HttpServletRequest request, HttpServletResponse response, Duration pause) throws IOException {
		long seconds = 1 + pause.toSeconds();
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		this.problems.write(request, response, 429, "too-many-requests", seconds);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		if (isPage(request)) {
			response.sendError(HttpServletResponse.SC_NOT_FOUND);
			return;
		}
		this.problems.write(request, response, 403, "forbidden");
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected)
			throws IOException {
		log.debug("Refused: {}", rejected.getMessage());
		SafeHeaders.addTo(response);
		this.problems.write(request, response, 400, "status-400");
	}

	private static boolean isBasic(HttpServletRequest request) {
		String shown = request.getHeader(HttpHeaders.AUTHORIZATION);
		return shown != null && shown.regionMatches(true, 0, "Basic ", 0, 6);
	}

	private static boolean isPage(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/api/");
	}

}
