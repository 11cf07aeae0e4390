package vn.sipas.ranking.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What a receiver knows the sender by: 24 to 64 bytes, as Standard Webhooks has them. */
final class Secret {

	static final int LEAST = 24;

	static final int MOST = 64;

	private static final int USUAL = 32;

	private static final String PREFIX = "whsec_";

	private static final String ALGORITHM = "HmacSHA256";

	private static final SecureRandom RANDOM = new SecureRandom();

	private final byte[] key;

	private Secret(byte[] key) {
		this.key = key;
	}

	static Secret random() {
		byte[] key = new byte[USUAL];
		RANDOM.nextBytes(key);
		return new Secret(key);
	}

	/** A secret as people write it; empty if it is none. */
	static Optional<Secret> read(String text) {
		if (!text.startsWith(PREFIX)) {
			return Optional.empty();
		}
		try {
			byte[] key = Base64.getDecoder().decode(text.substring(PREFIX.length()));
			return (key.length < LEAST || key.length > MOST) ? Optional.empty() : Optional.of(new Secret(key));
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	/** As it is shown, once. */
	String text() {
		return PREFIX + Base64.getEncoder().encodeToString(this.key);
	}

	/**
	 * One signature of a message, with its version.
	 * @param id the message's id
	 * @param timestamp when it is sent, in seconds since 1970
	 * @param payload the body, as it is sent
	 * @return {@code v1,} and the code in Base64
	 */
	String sign(String id, long timestamp, String payload) {
		try {
			Mac mac = Mac.getInstance(ALGORITHM);
			mac.init(new SecretKeySpec(this.key, ALGORITHM));
			byte[] code = mac.doFinal((id + "." + timestamp + "." + payload).getBytes(StandardCharsets.UTF_8));
			return "v1," + Base64.getEncoder().encodeToString(code);
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "Secret[***]";
	}

}
