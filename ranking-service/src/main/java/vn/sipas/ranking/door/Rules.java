package vn.sipas.ranking.door;

import java.util.function.BiPredicate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.access.Caller;
import vn.sipas.ranking.access.CallerAuthentication;
import vn.sipas.ranking.access.Role;
import vn.sipas.ranking.edition.WhichFigures;
import vn.sipas.ranking.wave.Readership;

import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;

/** Who may read what. Whatever is not named here is for admins. */
@Component
class Rules {

	private static final String WAVE = "/api/v1/waves/{wave}";

	private static final String UNIT = WAVE + "/units/{unit}";

	private static final String FIGURES = "/api/v1/published-figures";

	private final Readership readership;

	Rules(Readership readership) {
		this.readership = readership;
	}

	void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// What was let in goes on to be answered.
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
		// What is asked for most comes first.
		requests.requestMatchers(WAVE + "/rankings", WAVE + "/rankings/events").access(figures());
		requests
			.requestMatchers(WAVE + "/rankings.csv", WAVE + "/rankings.xlsx", WAVE + "/rankings.jsonstat.json",
					WAVE + "/rankings.flat.json", WAVE + "/scores.csv")
			.access(figures());
		// Each sees on the pages what they may read.
		requests.requestMatchers("/", "/units/{unit}", "/compare", "/waves/{wave}", "/method").permitAll();
		requests.requestMatchers("/{file:[a-z]+(?:-[0-9a-f]+)?\\.(?:css|js|svg)}").permitAll();
		requests.requestMatchers(Refusals.SIGN_IN).authenticated();
		requests.requestMatchers("/actuator/health/liveness", "/actuator/health/readiness").permitAll();
		// Each sees in the list what they may read.
		requests.requestMatchers("/api/v1/waves").permitAll();
		requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml").permitAll();
		requests.requestMatchers(UNIT, UNIT + "/priorities", UNIT + "/breakdowns", UNIT + "/series")
			.access(unitFigures());
		requests.requestMatchers(UNIT + "/scores.csv", UNIT + "/scores.xlsx").access(unitFigures());
		requests.requestMatchers(WAVE + "/reviews", WAVE + "/quality").access(analysts());
		requests.requestMatchers(HttpMethod.POST, FIGURES).access(analystsOfAll());
		requests.requestMatchers(FIGURES + "/{figure}").access(analystsOfAll());
		requests.requestMatchers(FIGURES, "/api/v1/units/{unitList}/{unit}/figures").permitAll();
		requests.anyRequest().access(admins());
	}

	private AuthorizationManager<RequestAuthorizationContext> figures() {
		return decide(
				(caller, context) -> asksForLive(context) ? Readership.mayReadLive(caller, variable(context, "wave"))
						: this.readership.mayRead(caller, variable(context, "wave")));
	}

	private AuthorizationManager<RequestAuthorizationContext> unitFigures() {
		return decide((caller, context) -> asksForLive(context)
				? Readership.mayReadLive(caller, variable(context, "wave"), variable(context, "unit"))
				: this.readership.mayRead(caller, variable(context, "wave"), variable(context, "unit")));
	}

	/**
	 * Parameters that cannot be read name nothing, and are refused by what they are for.
	 */
	private static boolean asksForLive(RequestAuthorizationContext context) {
		HttpServletRequest request = context.getRequest();
		try {
			return request.getQueryString() != null && WhichFigures.LIVE.equals(request.getParameter("edition"));
		}
		catch (InvalidParameterException ex) {
			return false;
		}
	}

	private static AuthorizationManager<RequestAuthorizationContext> analysts() {
		return decide((caller, context) -> caller != null && caller.may(Role.ANALYST, variable(context, "wave")));
	}

	/** What is about no wave is for whoever is for all. */
	private static AuthorizationManager<RequestAuthorizationContext> analystsOfAll() {
		return decide((caller, context) -> caller != null && caller.mayEverywhere(Role.ANALYST));
	}

	private static AuthorizationManager<RequestAuthorizationContext> admins() {
		return decide((caller, context) -> caller != null && caller.mayEverything());
	}

	private static AuthorizationManager<RequestAuthorizationContext> decide(
			BiPredicate<@Nullable Caller, RequestAuthorizationContext> rule) {
		return (authentication, context) -> {
			try {
				return new AuthorizationDecision(rule.test(caller(authentication.get()), context));
			}
			catch (DataAccessException ex) {
				throw new AuthenticationServiceException("it cannot be known who may read this", ex);
			}
		};
	}

	private static @Nullable Caller caller(@Nullable Authentication authentication) {
		return (authentication instanceof CallerAuthentication known) ? known.getPrincipal() : null;
	}

	private static String variable(RequestAuthorizationContext context, String name) {
		return context.getVariables().getOrDefault(name, "");
	}

}
