package vn.sipas.scoring.reader;

/** Eight lower-case hexadecimal digits in a word, the first in its lowest byte. */
final class Hex {

	private static final long ONES = 0x0101010101010101L;

	private static final long NIBBLES = 0x0F0F0F0F0F0F0F0FL;

	private Hex() {
	}

	static boolean isHex(long word) {
		long letters = letters(word);
		long values = values(word, letters);
		boolean ranged = (((values + 6 * ONES) >>> 4) & ONES) == letters && (values & (ONES << 4)) == 0;
		return ranged && values + '0' * ONES + ('a' - '0' - 10) * letters == word;
	}

	/** The number of 32 bits that the digits are. */
	static long value(long word) {
		return Long.compress(Long.reverseBytes(values(word, letters(word))), NIBBLES);
	}

	// Of digits and letters in ASCII only the letters have the bit of 0x40.
	private static long letters(long word) {
		return (word >>> 6) & ONES;
	}

	private static long values(long word, long letters) {
		return (word & NIBBLES) + 9 * letters;
	}

}
