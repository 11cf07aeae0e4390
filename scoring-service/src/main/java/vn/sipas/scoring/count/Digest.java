package vn.sipas.scoring.count;

import java.util.HexFormat;

/**
 * The first 128 bits of a SHA-256: tells whether two submissions have the same content.
 */
record Digest(long high, long low) {

	private static final int HEX_DIGITS = 16;

	/**
	 * Reads 32 hexadecimal digits.
	 * @param hex the digits
	 * @return the digest
	 * @throws IllegalArgumentException if it is anything else
	 */
	static Digest parse(String hex) {
		if (hex.length() != 2 * HEX_DIGITS) {
			throw new IllegalArgumentException("digest is not 32 hexadecimal digits long");
		}
		return new Digest(HexFormat.fromHexDigitsToLong(hex, 0, HEX_DIGITS),
				HexFormat.fromHexDigitsToLong(hex, HEX_DIGITS, 2 * HEX_DIGITS));
	}

	@Override
	public String toString() {
		return "%016x%016x".formatted(this.high, this.low);
	}

}
