package vn.sipas.scoring.reader;

import java.util.Arrays;

/**
 * The names and texts of an object, in its order, as places in the event's bytes. No name
 * comes twice.
 */
public final class TextPairs {

	private static final int MOST = 16;

	private final int[] places = new int[4 * MOST];

	private int size;

	TextPairs() {
	}

	/** How many pairs there are. */
	public int size() {
		return this.size;
	}

	/** The first byte of a name. */
	public int nameFrom(int pair) {
		return this.places[4 * pair];
	}

	/** Number of bytes of a name. */
	public int nameLength(int pair) {
		return this.places[4 * pair + 1];
	}

	/** The first byte of a text. */
	public int textFrom(int pair) {
		return this.places[4 * pair + 2];
	}

	/** Number of bytes of a text. */
	public int textLength(int pair) {
		return this.places[4 * pair + 3];
	}

	void clear() {
		this.size = 0;
	}

	/** Reads from behind the opening brace to behind the closing one. */
	boolean read(Cursor cursor) {
		clear();
		do {
			if (this.size == MOST || !text(cursor, 4 * this.size) || !cursor.take(':') || !cursor.blank()
					|| !text(cursor, 4 * this.size + 2) || isKnown(cursor.bytes(), this.size)) {
				return false;
			}
			this.size++;
		}
		while (cursor.comma());
		return cursor.take('}');
	}

	private boolean text(Cursor cursor, int slot) {
		int from = cursor.at() + 1;
		if (!cursor.text()) {
			return false;
		}
		this.places[slot] = from;
		this.places[slot + 1] = cursor.at() - 1 - from;
		return true;
	}

	private boolean isKnown(byte[] bytes, int pair) {
		int from = nameFrom(pair);
		int length = nameLength(pair);
		for (int other = 0; other < pair; other++) {
			int otherFrom = nameFrom(other);
			if (length == nameLength(other)
					&& Arrays.equals(bytes, from, from + length, bytes, otherFrom, otherFrom + length)) {
				return true;
			}
		}
		return false;
	}

}
