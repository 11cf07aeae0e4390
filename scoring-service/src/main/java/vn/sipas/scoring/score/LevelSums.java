package vn.sipas.scoring.score;

import java.math.BigInteger;
import java.util.Arrays;

import vn.sipas.scoring.count.LevelCounts;

/**
 * Sums of {@link LevelCounts}. Each partial's weights fit a long, their sum need not: the
 * halves are summed apart, which holds for two billion partials.
 */
final class LevelSums {

	private static final long LOW_HALF = 0xFFFF_FFFFL;

	private long[] answers = new long[0];

	private long[] high = new long[0];

	private long[] low = new long[0];

	void add(LevelCounts counts, int sign) {
		grow(counts.items());
		for (int item = 0; item < counts.items(); item++) {
			long weight = counts.weight(item);
			this.answers[item] += sign * counts.answers(item);
			this.high[item] += sign * (weight >> 32);
			this.low[item] += sign * (weight & LOW_HALF);
		}
	}

	void add(LevelSums other) {
		grow(other.answers.length);
		for (int item = 0; item < other.answers.length; item++) {
			this.answers[item] += other.answers[item];
			this.high[item] += other.high[item];
			this.low[item] += other.low[item];
		}
	}

	long answers(int item) {
		return (item < this.answers.length) ? this.answers[item] : 0;
	}

	BigInteger weight(int item) {
		return (item < this.answers.length)
				? BigInteger.valueOf(this.high[item]).shiftLeft(32).add(BigInteger.valueOf(this.low[item]))
				: BigInteger.ZERO;
	}

	private void grow(int items) {
		if (items > this.answers.length) {
			this.answers = Arrays.copyOf(this.answers, items);
			this.high = Arrays.copyOf(this.high, items);
			this.low = Arrays.copyOf(this.low, items);
		}
	}

}
