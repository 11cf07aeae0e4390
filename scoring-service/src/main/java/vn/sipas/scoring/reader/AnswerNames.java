package vn.sipas.scoring.reader;

import java.util.Arrays;

/**
 * The items' names in one wave's answers, in the order in which events were seen to have
 * them: the next name is most often the one that followed before. Only names that are new
 * are looked up. Not for use by several threads.
 */
public final class AnswerNames {

	private static final int MOST = 2048;

	private final ItemLookup lookup;

	private Label[] labels = new Label[32];

	private int[] items = new int[32];

	private int size;

	private int place;

	private boolean ordered;

	/**
	 * Knows no name yet.
	 * @param lookup knows the wave's items
	 */
	public AnswerNames(ItemLookup lookup) {
		this.lookup = lookup;
	}

	void begin() {
		this.place = 0;
		this.ordered = true;
	}

	/** Whether names came in the order known, so that none can have come twice. */
	boolean isOrdered() {
		return this.ordered;
	}

	/**
	 * Goes behind the next name and its colon.
	 * @param cursor at a quote
	 * @return the item, negative if there is none
	 */
	int next(Cursor cursor) {
		byte[] bytes = cursor.bytes();
		int at = cursor.at();
		for (int guess = this.place; guess < this.size; guess++) {
			if (this.labels[guess].isAt(bytes, at)) {
				return found(guess, cursor);
			}
		}
		for (int guess = 0; guess < this.place; guess++) {
			if (this.labels[guess].isAt(bytes, at)) {
				this.ordered = false;
				return found(guess, cursor);
			}
		}
		return learn(cursor);
	}

	private int found(int guess, Cursor cursor) {
		this.place = guess + 1;
		cursor.moveTo(cursor.at() + this.labels[guess].length());
		return this.items[guess];
	}

	private int learn(Cursor cursor) {
		int from = cursor.at();
		if (!cursor.text() || !cursor.take(':')) {
			return -1;
		}
		int item = this.lookup.find(cursor.bytes(), from + 1, cursor.at() - 2);
		if (item >= 0) {
			insert(new Label(cursor.bytes(), from, cursor.at()), item);
		}
		return item;
	}

	private void insert(Label label, int item) {
		if (this.size == MOST) {
			this.size = 0;
			this.place = 0;
			this.ordered = false;
		}
		if (this.size == this.items.length) {
			this.labels = Arrays.copyOf(this.labels, 2 * this.size);
			this.items = Arrays.copyOf(this.items, 2 * this.size);
		}
		System.arraycopy(this.labels, this.place, this.labels, this.place + 1, this.size - this.place);
		System.arraycopy(this.items, this.place, this.items, this.place + 1, this.size - this.place);
		this.labels[this.place] = label;
		this.items[this.place] = item;
		this.size++;
		this.place++;
	}

}
