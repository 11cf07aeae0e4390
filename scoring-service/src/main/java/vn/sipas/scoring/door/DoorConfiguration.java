package vn.sipas.scoring.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.SecurityFilterChain;

/** Probes are for everybody, all else for the operator. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

	private static final String OPERATOR = "operator";

	@Bean
	SecurityFilterChain door(HttpSecurity http, AuthenticationProvider operator) {
		return http
			.authorizeHttpRequests((requests) -> requests
				.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness", "/livez", "/readyz",
						"/startupz")
				.permitAll()
				.anyRequest()
				.authenticated())
			.authenticationProvider(operator)
			.httpBasic(Customizer.withDefaults())
			.sessionManagement((session) -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			// Nothing here changes anything, and nobody is known by a cookie.
			.csrf(AbstractHttpConfigurer::disable)
			.build();
	}

	/** Timing each filter of each request is work that nobody looks at. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

	@Bean
	AuthenticationProvider operator(DoorProperties properties) {
		return new Operator(properties.key());
	}

	/**
	 * Knows one user by one password.
	 */
	private static final class Operator implements AuthenticationProvider {

		private final byte @Nullable [] key;

		Operator(@Nullable String key) {
			this.key = (key != null) ? key.getBytes(StandardCharsets.UTF_8) : null;
		}

		@Override
		public Authentication authenticate(Authentication presented) {
			byte[] password = String.valueOf(presented.getCredentials()).getBytes(StandardCharsets.UTF_8);
			if (this.key == null || !OPERATOR.equals(presented.getName())
					|| !MessageDigest.isEqual(this.key, password)) {
				throw new BadCredentialsException("not the operator");
			}
			return UsernamePasswordAuthenticationToken.authenticated(OPERATOR, null, List.of());
		}

		@Override
		public boolean supports(Class<?> authentication) {
			return UsernamePasswordAuthenticationToken.class.isAssignableFrom(authentication);
		}

	}

}
