package vn.sipas.intake.access;

import java.util.Optional;

import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;

/**
 * Looks at a key that somebody shows.
 */
class KeyAuthentication implements AuthenticationManager {

	private final ApiKeys keys;

	KeyAuthentication(ApiKeys keys) {
		this.keys = keys;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		PresentedKey presented = (PresentedKey) authentication;
		Optional<Caller> holder = this.keys.holder(presented.key());
		if (holder.isEmpty() && !this.keys.isComplete()) {
			throw new NotReadyException();
		}
		return holder.filter((caller) -> !presented.contradicts(caller))
			.map(CallerAuthentication::new)
			.orElseThrow(() -> new BadCredentialsException("no such key"));
	}

}
