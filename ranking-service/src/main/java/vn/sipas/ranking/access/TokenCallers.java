package vn.sipas.ranking.access;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * What an identity provider's token says of its holder: roles in {@code sipas_roles},
 * {@code roles} or as {@code sipas:<role>} in {@code scope}; waves and units in
 * {@code sipas_waves} and {@code sipas_units}, all where these are left out.
 */
final class TokenCallers implements Converter<Jwt, AbstractAuthenticationToken> {

	private static final String IN_SCOPE = "sipas:";

	@Override
	public AbstractAuthenticationToken convert(Jwt token) {
		Set<Role> roles = EnumSet.noneOf(Role.class);
		Stream.of("sipas_roles", "roles")
			.flatMap((claim) -> words(token.getClaim(claim)).stream())
			.forEach((word) -> Role.of(word).ifPresent(roles::add));
		words(token.getClaim("scope")).stream()
			.filter((scope) -> scope.startsWith(IN_SCOPE))
			.forEach((scope) -> Role.of(scope.substring(IN_SCOPE.length())).ifPresent(roles::add));
		return new CallerAuthentication(new Caller("oidc:" + Objects.requireNonNullElse(token.getSubject(), ""), null,
				roles, scope(token, "sipas_waves"), scope(token, "sipas_units"), token.getExpiresAt()));
	}

	private static Scope scope(Jwt token, String claim) {
		return token.hasClaim(claim) ? Scope.of(words(token.getClaim(claim))) : Scope.ALL;
	}

	/** A claim's words: providers write one as text, several as text or as a list. */
	private static List<String> words(@Nullable Object claim) {
		return switch (claim) {
			case Collection<?> list -> list.stream().filter(Objects::nonNull).map(Object::toString).toList();
			case String text -> List.of(text.strip().split("\\s+"));
			case null, default -> List.of();
		};
	}

}
