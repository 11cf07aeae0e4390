package vn.sipas.scoring.reader;

import java.util.Arrays;

/** An event's answers, in its order. No item comes twice. */
public final class ScannedAnswers {

	private static final int MOST = 1024;

	private static final int MOST_DIGITS = 3;

	private int[] items = new int[64];

	private int[] values = new int[64];

	private int[] names = new int[64];

	private int size;

	ScannedAnswers() {
	}

	/** How many answers there are. */
	public int size() {
		return this.size;
	}

	/** The item's number, as the lookup has it. */
	public int item(int answer) {
		return this.items[answer];
	}

	/** What was answered, from -999 to 999. */
	public int value(int answer) {
		return this.values[answer];
	}

	/** The first byte of the item's name. */
	public int nameFrom(int answer) {
		return this.names[answer] >>> Short.SIZE;
	}

	/** Number of bytes of the item's name. */
	public int nameLength(int answer) {
		return this.names[answer] & 0xFFFF;
	}

	void clear() {
		this.size = 0;
	}

	/** Reads from behind the opening brace to behind the closing one. */
	boolean read(Cursor cursor, AnswerNames known) {
		clear();
		known.begin();
		if (cursor.take('}')) {
			return true;
		}
		do {
			if (!answer(cursor, known)) {
				return false;
			}
		}
		while (cursor.comma());
		return cursor.take('}') && (known.isOrdered() || areDistinct());
	}

	private boolean answer(Cursor cursor, AnswerNames known) {
		int from = cursor.at();
		int item = known.next(cursor);
		if (item < 0 || this.size == MOST) {
			return false;
		}
		if (this.size == this.items.length) {
			grow();
		}
		this.items[this.size] = item;
		this.names[this.size] = (from + 1) << Short.SIZE | (cursor.at() - from - 3);
		cursor.blank();
		boolean negative = cursor.take('-');
		int value = (int) cursor.whole(MOST_DIGITS);
		this.values[this.size++] = negative ? -value : value;
		// There is no way to write -0 as a whole number but in JSON.
		return value > 0 || (value == 0 && !negative);
	}

	private boolean areDistinct() {
		for (int answer = 1; answer < this.size; answer++) {
			for (int before = 0; before < answer; before++) {
				if (this.items[answer] == this.items[before]) {
					return false;
				}
			}
		}
		return true;
	}

	private void grow() {
		this.items = Arrays.copyOf(this.items, 2 * this.size);
		this.values = Arrays.copyOf(this.values, 2 * this.size);
		this.names = Arrays.copyOf(this.names, 2 * this.size);
	}

}
