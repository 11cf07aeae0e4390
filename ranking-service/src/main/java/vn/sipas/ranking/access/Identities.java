package vn.sipas.ranking.access;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationProvider;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.stereotype.Component;

/** Looks at what somebody shows, and says who they are. */
@Component
public class Identities implements AuthenticationManager {

	private final ApiKeys keys;

	private final @Nullable AuthenticationProvider tokens;

	Identities(ApiKeys keys, ObjectProvider<JwtDecoder> decoder) {
		this.keys = keys;
		this.tokens = Optional.ofNullable(decoder.getIfAvailable()).map(Identities::provider).orElse(null);
	}

	private static AuthenticationProvider provider(JwtDecoder decoder) {
		JwtAuthenticationProvider provider = new JwtAuthenticationProvider(decoder);
		provider.setJwtAuthenticationConverter(new TokenCallers());
		return provider;
	}

	/**
	 * What finds in requests what is looked at here.
	 * @return finds keys, and tokens where there is an identity provider
	 */
	public AuthenticationConverter credentials() {
		return new Credentials(this.tokens != null);
	}

	@Override
	public Authentication authenticate(Authentication shown) {
		if (shown instanceof PresentedKey key) {
			return new CallerAuthentication(holder(key));
		}
		// The first key is anything; it may look like a token.
		Optional<Caller> holder = this.keys.holder(String.valueOf(shown.getCredentials()));
		if (holder.isPresent()) {
			return new CallerAuthentication(holder.get());
		}
		try {
			return Optional.ofNullable(this.tokens)
				.map((provider) -> provider.authenticate(shown))
				.orElseThrow(() -> new BadCredentialsException("nothing that could be looked at"));
		}
		catch (JwtDecoderInitializationException ex) {
			throw new AuthenticationServiceException("its configuration cannot be had", ex);
		}
	}

	private Caller holder(PresentedKey shown) {
		Optional<Caller> holder = this.keys.holder(shown.key());
		if (holder.isEmpty() && !this.keys.isComplete()) {
			throw new NotReadyException();
		}
		return holder.filter((caller) -> !shown.contradicts(caller))
			.orElseThrow(() -> new BadCredentialsException("nobody has this key"));
	}

}
