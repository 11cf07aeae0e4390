package vn.sipas.ranking.door;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;

import jakarta.servlet.DispatcherType;
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

	/** What tells how the service is: for everybody, and as often as they like. */
	static final List<String> PROBES = List.of("/livez", "/readyz", "/startupz");

	private static final String LIVE_EDITION = "edition=" + WhichFigures.LIVE;

	private static final String WAVE = "/api/v1/waves/{wave}";

	private static final String UNIT = WAVE + "/units/{unit}";

	private static final String WEBHOOKS = "/api/v1/webhooks";

	private static final String FIGURES = "/api/v1/published-figures";

	private static final String MERGERS = "/api/v1/unit-mergers";

	private final Readership readership;

	Rules(Readership readership) {
		this.readership = readership;
	}

	void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
		// What was let in goes on to be answered.
		requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
		// What is asked for most comes first.
		requests.requestMatchers(WAVE + "/rankings", WAVE + "/rankings/events", WAVE + "/rankings/history")
			.access(figures());
		requests
			.requestMatchers(WAVE + "/rankings.csv", WAVE + "/rankings.xlsx", WAVE + "/rankings.jsonstat.json",
					WAVE + "/rankings.flat.json", WAVE + "/scores.csv")
			.access(figures());
		// Each sees on the pages what they may read.
		requests.requestMatchers("/", "/units/{unit}", "/compare", "/waves", "/waves/{wave}", "/method").permitAll();
		requests.requestMatchers("/{file:[a-z]+(?:-[0-9a-f]+)?\\.(?:css|js|svg)}").permitAll();
		requests.requestMatchers(Refusals.SIGN_IN).authenticated();
		requests.requestMatchers(PROBES.toArray(String[]::new)).permitAll();
		// Each sees in the list what they may read.
		requests.requestMatchers("/api/v1/waves").permitAll();
		requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi.yaml").permitAll();
		requests
			.requestMatchers(UNIT, UNIT + "/priorities", UNIT + "/breakdowns", UNIT + "/series", UNIT + "/history",
					UNIT + "/predecessors")
			.access(unitFigures());
		requests.requestMatchers(UNIT + "/scores.csv", UNIT + "/scores.xlsx").access(unitFigures());
		requests.requestMatchers(WAVE + "/editions", WAVE + "/progress").access(figures());
		requests.requestMatchers(WAVE + "/publication").access(analystsOfAllUnits());
		requests.requestMatchers(WAVE + "/reviews", WAVE + "/quality").access(analysts());
		requests.requestMatchers(HttpMethod.POST, FIGURES).access(analystsOfAll());
		requests.requestMatchers(FIGURES + "/{figure}").access(analystsOfAll());
		requests.requestMatchers(FIGURES, "/api/v1/units/{unitList}/{unit}/figures").permitAll();
		requests.requestMatchers(HttpMethod.POST, MERGERS).access(admins());
		requests.requestMatchers(MERGERS).permitAll();
		// They make this service ask others, and show where these are.
		requests.requestMatchers(WEBHOOKS, WEBHOOKS + "/**").access(admins());
		requests.requestMatchers("/ops", "/api/v1/ops").access(admins());
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
	 * The server is not asked for the parameter: it complains once of those that are
	 * none, which whoever answers has to hear.
	 */
	private static boolean asksForLive(RequestAuthorizationContext context) {
		String query = context.getRequest().getQueryString();
		return query != null && Arrays.stream(query.split("&", -1)).map(Rules::decoded).anyMatch(LIVE_EDITION::equals);
	}

	private static String decoded(String parameter) {
		try {
			return URLDecoder.decode(parameter, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

	private static AuthorizationManager<RequestAuthorizationContext> analysts() {
		return decide((caller, context) -> caller != null && caller.may(Role.ANALYST, variable(context, "wave")));
	}

	/** What is about no wave is for whoever is for all. */
	private static AuthorizationManager<RequestAuthorizationContext> analystsOfAll() {
		return decide((caller, context) -> caller != null && caller.mayEverywhere(Role.ANALYST));
	}

	/** What is about all units of a wave is for whoever is for all of them. */
	private static AuthorizationManager<RequestAuthorizationContext> analystsOfAllUnits() {
		return decide((caller, context) -> caller != null && caller.may(Role.ANALYST, variable(context, "wave"))
				&& caller.units().isAll());
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
