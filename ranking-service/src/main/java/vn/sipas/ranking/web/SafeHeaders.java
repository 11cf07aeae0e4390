package vn.sipas.ranking.web;

import java.util.Map;

import jakarta.servlet.http.HttpServletResponse;

/**
 * What every answer tells browsers: to load nothing from elsewhere, to run nothing that
 * is written into a page, to guess no types, to put nothing into frames, to ask people
 * for nothing.
 */
public final class SafeHeaders {

	private static final String POLICY = String.join("; ", "default-src 'none'", "script-src 'self'",
			"style-src 'self'", "img-src 'self'", "connect-src 'self'", "base-uri 'none'", "form-action 'self'",
			"frame-ancestors 'none'");

	private static final Map<String, String> HEADERS = Map.of("Content-Security-Policy", POLICY,
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY", "Referrer-Policy", "same-origin",
			"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
			"Cross-Origin-Opener-Policy", "same-origin");

	private SafeHeaders() {
	}

	/**
	 * Puts them into an answer.
	 * @param response an answer of which nothing was sent yet
	 */
	public static void addTo(HttpServletResponse response) {
		HEADERS.forEach(response::setHeader);
	}

}
