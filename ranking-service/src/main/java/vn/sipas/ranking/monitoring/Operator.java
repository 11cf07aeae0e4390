package vn.sipas.ranking.monitoring;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;

/**
 * Knows one user by one password: who watches the service, which is Prometheus mostly.
 */
final class Operator implements AuthenticationProvider {

	static final String NAME = "operator";

	private final byte @Nullable [] key;

	/**
	 * Takes the password.
	 * @param key the password, or null if nobody may
	 */
	Operator(@Nullable String key) {
		this.key = (key != null) ? key.getBytes(StandardCharsets.UTF_8) : null;
	}

	@Override
	public Authentication authenticate(Authentication presented) {
		byte[] password = String.valueOf(presented.getCredentials()).getBytes(StandardCharsets.UTF_8);
		if (this.key == null || !NAME.equals(presented.getName()) || !MessageDigest.isEqual(this.key, password)) {
			throw new BadCredentialsException("not the operator");
		}
		return UsernamePasswordAuthenticationToken.authenticated(NAME, null, List.of());
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
