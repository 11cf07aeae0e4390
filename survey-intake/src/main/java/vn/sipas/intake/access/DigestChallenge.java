package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

/**
 * Asks apps that speak OpenRosa for HTTP's Digest (RFC 7616), and for Basic where nobody
 * can read along.
 */
@Component
class DigestChallenge {

	static final String ADDRESS = "/openrosa";

	/** For how long a challenge can be answered, in seconds. */
	static final int VALID_SECONDS = 300;

	private static final String CHALLENGE = "WWW-Authenticate";

	private final String key;

	private final Clock clock;

	DigestChallenge(Secrets secrets, Clock clock) {
		this.key = HexFormat.of().formatHex(secrets.key("digest"));
		this.clock = clock;
	}

	/**
	 * What the nonces of challenges are signed with.
	 * @return the key
	 */
	String key() {
		return this.key;
	}

	void addTo(HttpServletRequest request, HttpServletResponse response) {
		if (isForApps(request)) {
			response.addHeader(CHALLENGE, "Digest realm=\"" + WrittenKey.REALM + "\", qop=\"auth\", nonce=\"" + nonce()
					+ "\", algorithm=MD5");
			if (Connection.isSafe(request)) {
				response.addHeader(CHALLENGE, "Basic realm=\"" + WrittenKey.REALM + "\", charset=\"UTF-8\"");
			}
		}
	}

	static boolean isForApps(HttpServletRequest request) {
		return request.getRequestURI().startsWith(ADDRESS);
	}

	// As Spring Security's filter expects it: when it ends, and that signed with the key.
	private String nonce() {
		String ends = Long.toString(this.clock.millis() + VALID_SECONDS * 1000L);
		String signed = ends + ":" + WrittenKey.md5(ends + ":" + this.key);
		return Base64.getEncoder().encodeToString(signed.getBytes(StandardCharsets.UTF_8));
	}

}
