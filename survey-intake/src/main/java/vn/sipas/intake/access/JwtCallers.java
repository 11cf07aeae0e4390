package vn.sipas.intake.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What a token of the identity provider says of its holder: roles in {@code sipas_roles},
 * {@code roles} or as {@code sipas:<role>} in {@code scope}; waves and units in
 * {@code sipas_waves} and {@code sipas_units}, all where these are left out.
 */
final class JwtCallers implements Converter<Jwt, AbstractAuthenticationToken> {

	private static final String IN_SCOPE = "sipas:";

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Stream.of(list(token, "sipas_roles"), list(token, "roles"))
			.flatMap(Collection::stream)
			.forEach((word) -> Role.of(word).ifPresent(roles::add));
		scopes(token).filter((scope) -> scope.startsWith(IN_SCOPE))
			.forEach((scope) -> Role.of(scope.substring(IN_SCOPE.length())).ifPresent(roles::add));
		return new CallerAuthentication(new Caller("oidc:" + token.getSubject(), roles, scope(token, "sipas_waves"),
				scope(token, "sipas_units")));
	}

	private static Scope scope(Jwt token, String claim) {
		return token.hasClaim(claim) ? Scope.of(list(token, claim)) : Scope.ALL;
	}

	private static Stream<String> scopes(Jwt token) {
		return Optional.ofNullable(token.getClaimAsString("scope"))
			.stream()
			.flatMap((all) -> Stream.of(all.split(" ", -1)));
	}

	private static List<String> list(Jwt token, String claim) {
		return Optional.ofNullable(token.getClaimAsStringList(claim)).orElse(List.of());
	}

}
