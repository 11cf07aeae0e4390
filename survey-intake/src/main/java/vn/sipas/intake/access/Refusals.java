package vn.sipas.intake.access;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import vn.sipas.intake.limit.Limits;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;

import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * What is said to those who may not.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

	private final Problems problems;

	private final DigestChallenge digest;

	private final Limits limits;

	Refusals(Problems problems, DigestChallenge digest, Limits limits) {
		this.limits = limits;
		this.problems = problems;
		this.digest = digest;
	}

	@Override
	public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
			throws IOException {
		ProblemCode code = switch (failure) {
			case UnsafeConnectionException _ -> ProblemCode.UNSAFE_CONNECTION;
			case NotReadyException _ -> ProblemCode.NOT_READY;
			default -> ProblemCode.UNAUTHORIZED;
		};
		try {
			// Whoever tries keys out is soon sent away.
			this.limits.takeForAddress(request.getRemoteAddr());
		}
		catch (ProblemException problem) {
			this.problems.write(problem, request, response);
			return;
		}
		if (code == ProblemCode.UNAUTHORIZED) {
			this.digest.addTo(request, response);
		}
		this.problems.write(ProblemException.of(code), request, response);
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException failure) throws IOException {
		commence(request, response, failure);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
			throws IOException {
		this.problems.write(ProblemException.of(ProblemCode.FORBIDDEN), request, response);
	}

}
