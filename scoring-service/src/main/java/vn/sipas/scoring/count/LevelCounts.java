package vn.sipas.scoring.count;

import java.util.Arrays;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/** How often one answer of the scale was given to each item, by the item's number. */
public final class LevelCounts {

	private long[] answers = new long[0];

	private long[] weights = new long[0];

	static LevelCounts read(PackedReader packed) {
		LevelCounts counts = new LevelCounts();
		int items = packed.smallNumber();
		counts.answers = new long[items];
		counts.weights = new long[items];
		for (int item = 0; item < items; item++) {
			counts.answers[item] = packed.number();
			counts.weights[item] = packed.number();
		}
		return counts;
	}

	void write(PackedWriter packed) {
		packed.number(this.answers.length);
		for (int item = 0; item < this.answers.length; item++) {
			packed.number(this.answers[item]).number(this.weights[item]);
		}
	}

	void change(int item, long moreAnswers, long moreWeight) {
		if (item >= this.answers.length) {
			this.answers = Arrays.copyOf(this.answers, item + 1);
			this.weights = Arrays.copyOf(this.weights, item + 1);
		}
		this.answers[item] += moreAnswers;
		this.weights[item] += moreWeight;
	}

	/**
	 * Up to which item there are counts.
	 * @return the highest number of an item, and one more
	 */
	public int items() {
		return this.answers.length;
	}

	public long answers(int item) {
		return this.answers[item];
	}

	/**
	 * What the answers to an item weigh.
	 * @param item the item's number, less than {@link #items()}
	 * @return the sum of their responses' weights, in millionths
	 */
	public long weight(int item) {
		return this.weights[item];
	}

}
