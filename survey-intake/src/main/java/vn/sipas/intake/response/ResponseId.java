package vn.sipas.intake.response;

import java.security.SecureRandom;
import java.util.Random;
import java.util.UUID;

/**
 * How ids of responses look, and new ones for responses that come without.
 */
public final class ResponseId {

	/** The most characters of an id. */
	public static final int LONGEST = 128;

	private static final Random RANDOM = new SecureRandom();

	private static final String PUNCTUATION = "._:-";

	private ResponseId() {
	}

	/**
	 * Whether a text can be an id.
	 * @param text any text
	 * @return whether it has 1 to 128 letters, digits and characters of {@code ._:-}, the
	 * first a letter or digit, so that it can stand in a path
	 */
	public static boolean isFormed(String text) {
		if (text.isEmpty() || text.length() > LONGEST || !isAlphanumeric(text.charAt(0))) {
			return false;
		}
		for (int i = 1; i < text.length(); i++) {
			char c = text.charAt(i);
			if (!isAlphanumeric(c) && PUNCTUATION.indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	/**
	 * A new id: a UUID of version 7 (RFC 9562), whose order is that of time.
	 * @param epochMillis the time, in milliseconds since 1970-01-01T00:00Z
	 * @return the id
	 */
	public static String fresh(long epochMillis) {
		long high = (epochMillis << 16) | 0x7000L | RANDOM.nextInt(1 << 12);
		long low = (RANDOM.nextLong() >>> 2) | (1L << 63);
		return new UUID(high, low).toString();
	}

	private static boolean isAlphanumeric(char c) {
		return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
	}

}
