package vn.sipas.ranking.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it.
 *
 * @param id tells keys apart, and is no secret
 * @param secret known to its holder alone: 43 characters, 256 random bits
 */
record WrittenKey(String id, String secret) {

	/** How every issued key begins. */
	static final String PREFIX = "sipas_";

	private static final Pattern FORM = Pattern.compile(PREFIX + "([a-z0-9]{12})_([A-Za-z0-9_-]{43})");

	static Optional<WrittenKey> read(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches() ? Optional.of(new WrittenKey(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

	/** What is kept of it: SHA-256 of the secret, in hexadecimal digits. */
	String hash() {
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(this.secret.getBytes(StandardCharsets.UTF_8)));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public String toString() {
		return "WrittenKey[id=" + this.id + ", secret=***]";
	}

}
