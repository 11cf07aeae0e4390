package vn.sipas.scoring.reader;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A text as it stands in JSON, most often a field's name with quotes and colon. */
final class Label {

	private static final int IN_WORDS = 3 * Long.BYTES;

	private final byte[] text;

	private final long first;

	private final long firstMask;

	private final long second;

	private final long secondMask;

	private final long third;

	private final long thirdMask;

	/**
	 * Takes bytes as they stand.
	 * @param bytes where the label is
	 * @param from its first quote
	 * @param to behind its last byte
	 */
	Label(byte[] bytes, int from, int to) {
		this.text = Arrays.copyOfRange(bytes, from, to);
		byte[] padded = Arrays.copyOf(this.text, Math.max(this.text.length, IN_WORDS));
		this.firstMask = Words.mask(this.text.length);
		this.secondMask = Words.mask(this.text.length - Long.BYTES);
		this.first = Words.at(padded, 0);
		this.thirdMask = Words.mask(this.text.length - 2 * Long.BYTES);
		this.second = Words.at(padded, Long.BYTES);
		this.third = Words.at(padded, 2 * Long.BYTES);
	}

	static Label of(String text) {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		return new Label(bytes, 0, bytes.length);
	}

	int length() {
		return this.text.length;
	}

	/**
	 * Whether this label is at a place.
	 * @param bytes at least {@link Cursor#PADDING} of them from the place
	 * @param at the place
	 * @return true if it is
	 */
	boolean isAt(byte[] bytes, int at) {
		return ((Words.at(bytes, at) ^ this.first) & this.firstMask) == 0
				&& ((Words.at(bytes, at + Long.BYTES) ^ this.second) & this.secondMask) == 0
				&& ((Words.at(bytes, at + 2 * Long.BYTES) ^ this.third) & this.thirdMask) == 0
				&& (this.text.length <= IN_WORDS || isWholeAt(bytes, at));
	}

	private boolean isWholeAt(byte[] bytes, int at) {
		return at + this.text.length <= bytes.length
				&& Arrays.equals(bytes, at, at + this.text.length, this.text, 0, this.text.length);
	}

}
