package vn.sipas.intake.access;

import java.io.IOException;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.authentication.www.DigestAuthenticationEntryPoint;
import org.springframework.security.web.authentication.www.DigestAuthenticationFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * HTTP's Digest, for apps that speak OpenRosa: Spring Security checks it, and what it
 * needs of a key is kept with the key.
 */
@Component
class DigestFilter extends OncePerRequestFilter {

	private final DigestAuthenticationFilter digest = new DigestAuthenticationFilter();

	private final ApiKeys keys;

	DigestFilter(ApiKeys keys, DigestChallenge challenge, Refusals refusals) {
		this.keys = keys;
		this.digest.setUserDetailsService(this::user);
		this.digest.setPasswordAlreadyEncoded(true);
		this.digest.setCreateAuthenticatedToken(true);
		this.digest.setAuthenticationEntryPoint(entryPoint(challenge, refusals));
		this.digest.afterPropertiesSet();
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !DigestChallenge.isForApps(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		this.digest.doFilter(request, response, (through, out) -> {
			know(SecurityContextHolder.getContext());
			chain.doFilter(through, out);
		});
	}

	// Spring Security knows a user by name; here it is whoever holds the key of that
	// name.
	private void know(SecurityContext context) {
		Authentication known = context.getAuthentication();
		if (known != null && known.getPrincipal() instanceof UserDetails user) {
			this.keys.named(user.getUsername())
				.map(Map.Entry::getKey)
				.ifPresentOrElse((caller) -> context.setAuthentication(new CallerAuthentication(caller)),
						() -> context.setAuthentication(null));
		}
	}

	private UserDetails user(String name) {
		return this.keys.named(name)
			.map((key) -> User.withUsername(name).password(key.getValue()).build())
			.orElseThrow(() -> new UsernameNotFoundException("no such key"));
	}

	private static DigestAuthenticationEntryPoint entryPoint(DigestChallenge challenge, Refusals refusals) {
		DigestAuthenticationEntryPoint entryPoint = new DigestAuthenticationEntryPoint() {

			@Override
			public void commence(HttpServletRequest request, HttpServletResponse response,
					AuthenticationException failure) throws IOException {
				refusals.commence(request, response, failure);
			}

		};
		entryPoint.setRealmName(WrittenKey.REALM);
		entryPoint.setKey(challenge.key());
		entryPoint.setNonceValiditySeconds(DigestChallenge.VALID_SECONDS);
		entryPoint.afterPropertiesSet();
		return entryPoint;
	}

}
