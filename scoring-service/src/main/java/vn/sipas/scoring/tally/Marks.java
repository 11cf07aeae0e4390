package vn.sipas.scoring.tally;

import java.util.Arrays;

/**
 * What of a response's answers is marked: items answered below the threshold by their
 * number, items not answered by their number and the number of items. One object is used
 * for response after response.
 */
public final class Marks {

	private int[] marks = new int[0];

	private int[] entering = new int[0];

	private int size;

	private int enteringSize;

	/**
	 * Marks a response's answers.
	 * @param codes for each item 0 where it was not answered, else the place of the
	 * answer on the scale, from 1
	 * @param from where the first item's code is
	 * @param satisfied the lowest code that is satisfied
	 * @param enters for each item whether it can enter the index
	 */
	public void set(byte[] codes, int from, int satisfied, boolean[] enters) {
		int items = enters.length;
		if (this.marks.length < items) {
			this.marks = new int[items];
			this.entering = new int[items];
		}
		this.size = 0;
		this.enteringSize = 0;
		for (int item = 0; item < items; item++) {
			int code = codes[from + item];
			if (code < satisfied) {
				int mark = (code == 0) ? items + item : item;
				this.marks[this.size++] = mark;
				if (enters[item]) {
					this.entering[this.enteringSize++] = mark;
				}
			}
		}
	}

	int size() {
		return this.size;
	}

	int mark(int place) {
		return this.marks[place];
	}

	/** How many marks there are of items that can enter the index. */
	int enteringSize() {
		return this.enteringSize;
	}

	int entering(int place) {
		return this.entering[place];
	}

	@Override
	public String toString() {
		return Arrays.toString(Arrays.copyOf(this.marks, this.size));
	}

}
