package vn.sipas.intake.form;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A small piece of work that is done for each response: a number is looked for with which
 * a hash begins with zeros. A phone takes a moment for one, and whoever wants ten
 * thousand takes ten thousand moments.
 */
final class Proof {

	private static final int LONGEST = 20;

	private Proof() {
	}

	static boolean isFound(int bits, String token, ReceiptCode code, String proof) {
		if (bits == 0) {
			return true;
		}
		if (proof.isEmpty() || proof.length() > LONGEST) {
			return false;
		}
		return zeros(hash(token + "|" + code.letters() + "|" + proof)) >= bits;
	}

	/**
	 * Does the work, as a page with scripts does it.
	 * @param bits how many zeros to find
	 * @param token the token
	 * @param code the code
	 * @return the number
	 */
	static String find(int bits, String token, ReceiptCode code) {
		int number = 0;
		while (!isFound(bits, token, code, Integer.toString(number))) {
			number++;
		}
		return Integer.toString(number);
	}

	private static int zeros(byte[] hash) {
		int first = ((hash[0] & 255) << 24) | ((hash[1] & 255) << 16) | ((hash[2] & 255) << 8) | (hash[3] & 255);
		return Integer.numberOfLeadingZeros(first);
	}

	private static byte[] hash(String text) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
