package vn.sipas.intake.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as its holder has it: {@code sipas_}, an id, and a secret of 256 random bits.
 *
 * @param id tells keys apart, and is no secret
 * @param secret known to its holder alone
 */
record WrittenKey(String id, String secret) {

	/** What a digest of name, realm and key is made for (RFC 7616). */
	static final String REALM = "sipas";

	private static final SecureRandom RANDOM = new SecureRandom();

	private static final int SECRET_BYTES = 32;

	private static final int ID_CHARACTERS = 12;

	private static final String ID_ALPHABET = "abcdefghijklmnopqrstuvwxyz0123456789";

	private static final Pattern FORM = Pattern.compile("sipas_([a-z0-9]{12})_([A-Za-z0-9_-]{43})");

	static WrittenKey fresh() {
		StringBuilder id = new StringBuilder();
		for (int i = 0; i < ID_CHARACTERS; i++) {
			id.append(ID_ALPHABET.charAt(RANDOM.nextInt(ID_ALPHABET.length())));
		}
		byte[] secret = new byte[SECRET_BYTES];
		RANDOM.nextBytes(secret);
		return new WrittenKey(id.toString(), Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
	}

	static Optional<WrittenKey> read(String text) {
		Matcher matcher = FORM.matcher(text);
		return matcher.matches() ? Optional.of(new WrittenKey(matcher.group(1), matcher.group(2))) : Optional.empty();
	}

	String text() {
		return "sipas_" + this.id + "_" + this.secret;
	}

	/**
	 * What is kept of it. The secret is random and long: a slow hash would protect it no
	 * better.
	 * @return SHA-256 of the secret, in hexadecimal digits
	 */
	String hash() {
		return digest("SHA-256", this.secret);
	}

	/**
	 * What HTTP's Digest needs of a key.
	 * @param name the key's name
	 * @param key the whole key
	 * @return MD5 of name, realm and key (HA1), in hexadecimal digits
	 */
	static String ha1(String name, String key) {
		return md5(name + ":" + REALM + ":" + key);
	}

	static String md5(String text) {
		return digest("MD5", text);
	}

	private static String digest(String algorithm, String text) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8)));
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
