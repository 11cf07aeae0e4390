package vn.sipas.intake.access;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.problem.Problems;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only the holder of the admin key write; everybody may read.
 */
@Component
@EnableConfigurationProperties(AdminProperties.class)
class AdminKeyFilter extends OncePerRequestFilter {

	private static final String SCHEME = "Bearer ";

	private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

	private final byte[] key;

	private final Problems problems;

	AdminKeyFilter(AdminProperties properties, Problems problems) {
		this.key = properties.key().getBytes(StandardCharsets.UTF_8);
		this.problems = problems;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return READING.contains(request.getMethod());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (holdsKey(request.getHeader("Authorization"))) {
			chain.doFilter(request, response);
		}
		else {
			this.problems.write(ProblemException.of(ProblemCode.UNAUTHORIZED), request, response);
		}
	}

	private boolean holdsKey(@Nullable String authorization) {
		if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
			return false;
		}
		byte[] given = authorization.substring(SCHEME.length()).strip().getBytes(StandardCharsets.UTF_8);
		return MessageDigest.isEqual(this.key, given);
	}

}
