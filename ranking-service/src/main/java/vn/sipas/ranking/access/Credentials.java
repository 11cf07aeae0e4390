package vn.sipas.ranking.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds what somebody shows: a key in {@code X-Sipas-Key}, or in {@code Authorization} as
 * Bearer or, with its name, as Basic; or as Bearer a token, where there is an identity
 * provider.
 */
final class Credentials implements AuthenticationConverter {

	private static final String HEADER = "X-Sipas-Key";

	private static final String BEARER = "Bearer ";

	private static final String BASIC = "Basic ";

	// Three parts with dots between them.
	private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

	private final boolean tokens;

	Credentials(boolean tokens) {
		this.tokens = tokens;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		String key = request.getHeader(HEADER);
		if (key != null) {
			return new PresentedKey(null, key.strip());
		}
		String authorization = request.getHeader("Authorization");
		if (authorization == null) {
			return null;
		}
		if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			return bearer(authorization.substring(BEARER.length()).strip());
		}
		if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return basic(request, authorization.substring(BASIC.length()).strip());
		}
		return null;
	}

	private Authentication bearer(String shown) {
		boolean token = this.tokens && !shown.startsWith(WrittenKey.PREFIX) && TOKEN.matcher(shown).matches();
		return token ? new BearerTokenAuthenticationToken(shown) : new PresentedKey(null, shown);
	}

	private static PresentedKey basic(HttpServletRequest request, String encoded) {
		if (!Connection.isSafe(request)) {
			throw new UnsafeConnectionException();
		}
		try {
			String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
			int colon = pair.indexOf(':');
			if (colon >= 0) {
				return new PresentedKey(pair.substring(0, colon), pair.substring(colon + 1));
			}
		}
		catch (IllegalArgumentException ex) {
			// Falls through: not Base64.
		}
		throw new BadCredentialsException("not formed as Basic");
	}

}
