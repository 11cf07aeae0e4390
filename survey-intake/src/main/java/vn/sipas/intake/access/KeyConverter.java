package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationConverter;

/**
 * Finds the key in a request: in {@code Authorization} as Bearer or Basic, in
 * {@code X-Sipas-Key}, or in the address, for apps that have no other way.
 */
final class KeyConverter implements AuthenticationConverter {

	private static final String HEADER = "X-Sipas-Key";

	private static final Pattern IN_ADDRESS = Pattern.compile("/openrosa/v1/key/([^/]+)(/.*)?");

	// Three parts with dots between them: a token of an identity provider.
	private static final Pattern JWT = Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*");

	private static final String BEARER = "Bearer ";

	private static final String BASIC = "Basic ";

	/**
	 * Whether a bearer token is an identity provider's.
	 * @param token the token
	 * @return whether it has the form of one
	 */
	static boolean isJwt(String token) {
		return JWT.matcher(token).matches();
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		Matcher address = IN_ADDRESS.matcher(request.getRequestURI());
		if (address.matches()) {
			return new PresentedKey(null, address.group(1));
		}
		String header = request.getHeader(HEADER);
		if (header != null) {
			return new PresentedKey(null, header.strip());
		}
		String authorization = request.getHeader("Authorization");
		if (authorization == null) {
			return null;
		}
		if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
			String token = authorization.substring(BEARER.length()).strip();
			return isJwt(token) ? null : new PresentedKey(null, token);
		}
		if (authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
			return basic(request, authorization.substring(BASIC.length()).strip());
		}
		return null;
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
