package vn.sipas.intake.form;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * The only handle to a response that a citizen gave: 80 random bits in Crockford's
 * base32. The response's id is a hash of it, so that nothing leads from the one to the
 * other but the code. It is never logged, never published, and never in an address.
 *
 * @param letters 16 of Crockford's letters and digits
 */
record ReceiptCode(String letters) {

	/** Its random bits, in bytes. */
	static final int BYTES = 10;

	private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

	private static final int LENGTH = 16;

	private static final int GROUP = 4;

	private static final int BITS = 5;

	private static final int ID_BYTES = 16;

	private static final int LINK_BYTES = 10;

	private static final int LONGEST = 64;

	private static final SecureRandom RANDOM = new SecureRandom();

	static ReceiptCode fresh() {
		byte[] bytes = new byte[BYTES];
		RANDOM.nextBytes(bytes);
		return of(bytes);
	}

	static ReceiptCode of(byte[] bytes) {
		BigInteger number = new BigInteger(1, bytes);
		StringBuilder letters = new StringBuilder(LENGTH);
		for (int i = LENGTH - 1; i >= 0; i--) {
			letters.append(ALPHABET.charAt(number.shiftRight(i * BITS).intValue() & 31));
		}
		return new ReceiptCode(letters.toString());
	}

	/**
	 * Reads a code as people write it.
	 * @param text in groups or not, in capitals or not, the letter O for zero, I and L
	 * for one
	 * @return the code, empty if it is none
	 */
	static Optional<ReceiptCode> parse(String text) {
		if (text.length() > LONGEST) {
			return Optional.empty();
		}
		String letters = text.toUpperCase(Locale.ROOT)
			.replaceAll("[\\s\u2010-\u2015-]", "")
			.replace('O', '0')
			.replace('I', '1')
			.replace('L', '1');
		boolean formed = letters.length() == LENGTH && letters.chars().allMatch((c) -> ALPHABET.indexOf(c) >= 0);
		return formed ? Optional.of(new ReceiptCode(letters)) : Optional.empty();
	}

	byte[] bytes() {
		BigInteger number = BigInteger.ZERO;
		for (char letter : this.letters.toCharArray()) {
			number = number.shiftLeft(BITS).or(BigInteger.valueOf(ALPHABET.indexOf(letter)));
		}
		byte[] bytes = new byte[BYTES];
		for (int i = 0; i < BYTES; i++) {
			bytes[BYTES - 1 - i] = number.shiftRight(i * Byte.SIZE).byteValue();
		}
		return bytes;
	}

	/**
	 * As people write it.
	 * @return four groups of four
	 */
	String written() {
		return this.letters.replaceAll("(.{" + GROUP + "})(?=.)", "$1-");
	}

	/**
	 * The id of the response that it stands for.
	 * @param wave in which wave
	 * @return {@code w-} and 128 bits of a hash
	 */
	String responseId(String wave) {
		return "w-" + hash(wave + "|" + this.letters, ID_BYTES);
	}

	/**
	 * What a one-time link with this code is called where it is taken back.
	 * @param wave in which wave
	 * @return {@code l-} and 80 bits of another hash
	 */
	String linkId(String wave) {
		return "l-" + hash("link|" + wave + "|" + this.letters, LINK_BYTES);
	}

	private static String hash(String text, int bytes) {
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest, 0, bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	// Whoever prints one by mistake prints nothing.
	@Override
	public String toString() {
		return "ReceiptCode";
	}

}
