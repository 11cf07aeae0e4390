package vn.sipas.intake.access;

import jakarta.servlet.Filter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * Who is asked who they are, and how. There are no sessions and no cookies, so a browser
 * sends nothing that a foreign page could make use of.
 */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

	private static final String CONTENT = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
			+ "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain security(HttpSecurity http, ApiKeys keys, Refusals refusals, DigestFilter digest,
			LimitFilter limits, ObjectProvider<JwtDecoder> tokens) {
		http.csrf(AbstractHttpConfigurer::disable)
			.cors(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.sessionManagement((sessions) -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers((headers) -> headers.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT))
				.referrerPolicy((policy) -> policy.policy(ReferrerPolicy.NO_REFERRER))
				.permissionsPolicyHeader((policy) -> policy.policy("camera=(), geolocation=(), microphone=()")))
			.authorizeHttpRequests(Rules::apply)
			.addFilterAt(keys(keys, refusals), BasicAuthenticationFilter.class)
			.addFilterAfter(digest, BasicAuthenticationFilter.class)
			.addFilterAfter(limits, AnonymousAuthenticationFilter.class);
		if (tokens.getIfAvailable() != null) {
			http.oauth2ResourceServer((server) -> server.bearerTokenResolver(jwtOnly())
				.authenticationEntryPoint(refusals)
				.jwt((jwt) -> jwt.jwtAuthenticationConverter(new JwtCallers())));
		}
		return http.build();
	}

	/**
	 * What is asked by a method that there is not is answered as by any other that an
	 * address does not take: what is public is so by its path.
	 */
	@Bean
	StrictHttpFirewall pathsOnly() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		return firewall;
	}

	/** Timing each filter of each request is work that nobody looks at. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

	private static AuthenticationFilter keys(ApiKeys keys, Refusals refusals) {
		AuthenticationFilter filter = new AuthenticationFilter(new KeyAuthentication(keys), new KeyConverter());
		filter.setFailureHandler(refusals);
		filter.setSuccessHandler((request, response, authentication) -> {
			// Goes on to what was asked for.
		});
		return filter;
	}

	private static BearerTokenResolver jwtOnly() {
		DefaultBearerTokenResolver bearer = new DefaultBearerTokenResolver();
		return (request) -> {
			String authorization = request.getHeader("Authorization");
			boolean isJwt = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7)
					&& KeyConverter.isJwt(authorization.substring(7).strip());
			return isJwt ? bearer.resolve(request) : null;
		};
	}

	// Part of the chain only, and not of every request besides.
	@Bean
	FilterRegistrationBean<DigestFilter> digestIsNoFilterOfItsOwn(DigestFilter filter) {
		return disabled(filter);
	}

	@Bean
	FilterRegistrationBean<LimitFilter> limitIsNoFilterOfItsOwn(LimitFilter filter) {
		return disabled(filter);
	}

	private static <F extends Filter> FilterRegistrationBean<F> disabled(F filter) {
		FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
		registration.setEnabled(false);
		return registration;
	}

}
