package vn.sipas.intake.access;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

import jakarta.servlet.DispatcherType;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/**
 * Who may do what. Whatever is not named here is for admins.
 */
final class Rules {

	/** What tells how the service is: for everybody, and as often as they like. */
	static final List<String> PROBES = List.of("/livez", "/readyz", "/startupz");

	private static final String WAVE = "/api/v1/waves/{wave}";

	private Rules() {
	}

	static void apply(
			AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
		requests.requestMatchers("/s/**").permitAll();
		requests.requestMatchers(WAVE + "/receipts").permitAll();
		requests.requestMatchers(PROBES.toArray(String[]::new)).permitAll();
		requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml").permitAll();
		requests.requestMatchers(HttpMethod.GET, "/api/v1/waves").authenticated();
		requests.requestMatchers(HttpMethod.GET, WAVE).access(inWave((caller, wave) -> caller.waves().covers(wave)));
		requests.requestMatchers(WAVE + "/reviews", WAVE + "/responses.csv", WAVE + "/responses.codebook.csv")
			.access(inWave(role(Role.ANALYST)));
		requests.requestMatchers(WAVE + "/responses/**", WAVE + "/kobo", WAVE + "/imports/**", WAVE + "/links/**")
			.access(inWave(role(Role.COLLECTOR)));
		requests.requestMatchers(WAVE + "/**").access(inWave(role(Role.ADMIN)));
		requests.requestMatchers("/openrosa/**").access(allowed((caller) -> caller.has(Role.COLLECTOR)));
		requests.anyRequest().access(allowed((caller) -> caller.mayEverywhere(Role.ADMIN)));
	}

	private static BiPredicate<Caller, String> role(Role role) {
		return (caller, wave) -> caller.may(role, wave);
	}

	private static AuthorizationManager<RequestAuthorizationContext> inWave(BiPredicate<Caller, String> rule) {
		return (authentication, context) -> {
			String wave = context.getVariables().getOrDefault("wave", "");
			return decide(authentication.get(), (caller) -> rule.test(caller, wave));
		};
	}

	private static AuthorizationManager<RequestAuthorizationContext> allowed(Predicate<Caller> rule) {
		return (authentication, context) -> decide(authentication.get(), rule);
	}

	private static AuthorizationDecision decide(@Nullable Authentication authentication, Predicate<Caller> rule) {
		return new AuthorizationDecision(
				authentication instanceof CallerAuthentication known && rule.test(known.getPrincipal()));
	}

}
