package vn.sipas.ranking.door;

import java.util.List;

import vn.sipas.ranking.access.Identities;
import vn.sipas.ranking.limit.Limits;
import vn.sipas.ranking.web.SafeHeaders;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;

/**
 * Asks who comes in. There are no sessions, and no cookie says who somebody is; what a
 * browser sends by itself after signing in, a foreign page cannot make use of, since what
 * changes something takes only bodies and methods that such a page has to ask for first.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DoorProperties.class)
class DoorConfiguration {

	@Bean
	SecurityFilterChain door(HttpSecurity http, Identities identities, Rules rules, Refusals refusals, Limits limits,
			DoorProperties properties) {
		return http.csrf(AbstractHttpConfigurer::disable)
			.logout(AbstractHttpConfigurer::disable)
			.requestCache(AbstractHttpConfigurer::disable)
			.cors((cors) -> origins(cors, properties.allowedOrigins()))
			// There are none; looking for one takes time.
			.sessionManagement(AbstractHttpConfigurer::disable)
			.securityContext((context) -> context.securityContextRepository(new NullSecurityContextRepository()))
			.servletApi(AbstractHttpConfigurer::disable)
			.exceptionHandling((refused) -> refused.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
			.headers(DoorConfiguration::headers)
			.authorizeHttpRequests(rules::apply)
			.addFilterAt(whoTheyAre(identities, refusals), BasicAuthenticationFilter.class)
			.addFilterBefore(new LimitFilter(limits, refusals), AuthorizationFilter.class)
			.build();
	}

	/** Timing each filter of each request costs more than answering it. */
	@Bean
	SecurityObservationSettings noObservations() {
		return SecurityObservationSettings.noObservations();
	}

	private static AuthenticationFilter whoTheyAre(Identities identities, Refusals refusals) {
		AuthenticationFilter filter = new AuthenticationFilter(identities, identities.credentials());
		filter.setSecurityContextRepository(new NullSecurityContextRepository());
		filter.setFailureHandler(refusals);
		filter.setSuccessHandler((request, response, known) -> {
			// Goes on to what was asked for.
		});
		return filter;
	}

	/**
	 * Strict-Transport-Security is written over TLS only. All are written at once:
	 * waiting for the answer to be complete would mean to follow each byte of it.
	 */
	private static void headers(HeadersConfigurer<HttpSecurity> headers) {
		headers.defaultsDisabled().httpStrictTransportSecurity((tls) -> {
		})
			.addHeaderWriter((request, response) -> SafeHeaders.addTo(response))
			.withObjectPostProcessor(new ObjectPostProcessor<HeaderWriterFilter>() {

				@Override
				public <O extends HeaderWriterFilter> O postProcess(O filter) {
					filter.setShouldWriteHeadersEagerly(true);
					return filter;
				}

			});
	}

	private static void origins(CorsConfigurer<HttpSecurity> configurer, List<String> allowed) {
		if (allowed.isEmpty()) {
			configurer.disable();
			return;
		}
		CorsConfiguration cors = new CorsConfiguration();
		cors.setAllowedOrigins(allowed);
		cors.setAllowedMethods(List.of("GET", "HEAD"));
		cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, "X-Sipas-Key", HttpHeaders.IF_NONE_MATCH,
				HttpHeaders.ACCEPT_LANGUAGE, "Last-Event-ID"));
		cors.setExposedHeaders(
				List.of(HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER, HttpHeaders.CONTENT_DISPOSITION, "X-Total-Count"));
		UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
		source.registerCorsConfiguration("/api/**", cors);
		configurer.configurationSource(source);
	}

	/**
	 * The server has looked at headers already: it takes no control characters in them;
	 * parameters are held to what they may be where they are used. What is asked by a
	 * method that there is not is answered as by any other that an address does not take,
	 * as all that is public is so by its path.
	 */
	@Bean
	StrictHttpFirewall pathsOnly() {
		StrictHttpFirewall firewall = new StrictHttpFirewall();
		firewall.setUnsafeAllowAnyHttpMethod(true);
		firewall.setAllowedHeaderNames((name) -> true);
		firewall.setAllowedHeaderValues((value) -> true);
		firewall.setAllowedParameterNames((name) -> true);
		firewall.setAllowedParameterValues((value) -> true);
		return firewall;
	}

}
