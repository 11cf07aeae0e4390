package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * How many responses have two marks together, for each two marks of items that can enter
 * the index. From these follows how a figure made of many items varies from response to
 * response. Answers below the threshold have their pairs in one row; the pairs of an item
 * that was not answered, which are rare, have a row once it is needed.
 */
public final class Pairs extends Tally {

	private final Row answered;

	private final @Nullable Row[] missing;

	private final boolean squared;

	/**
	 * Starts empty.
	 * @param items how many items the wave has
	 * @param squared whether squares of weights are needed too: where each response is
	 * its own cluster
	 */
	public Pairs(int items, boolean squared) {
		this(new Row(2 * items + 1), new Row(pairs(items)), squared);
	}

	private Pairs(Row marks, Row answered, boolean squared) {
		super(marks);
		this.answered = answered;
		this.missing = new Row[marks.size() / 2];
		this.squared = squared;
	}

	@Override
	void count(Marks marked, @Nullable Weight weight, int sign) {
		super.count(marked, weight, sign);
		for (int first = 1; first < marked.enteringSize(); first++) {
			int one = marked.entering(first);
			for (int second = 0; second < first; second++) {
				int other = marked.entering(second);
				int high = Math.max(one, other);
				int low = Math.min(one, other);
				if (high < items()) {
					this.answered.change(pairs(high) + low, sign, weight);
				}
				else {
					rowOf(high).change(low, sign, weight);
				}
			}
		}
	}

	void add(Pairs other) {
		super.add(other);
		this.answered.add(other.answered);
		for (int item = 0; item < this.missing.length; item++) {
			Row row = other.missing[item];
			if (row != null) {
				rowOf(items() + item).add(row);
			}
		}
	}

	/**
	 * What the responses weigh that have two marks.
	 * @param mark a mark
	 * @param other another mark, or the same
	 * @return the sum of their weights
	 */
	public double weight(int mark, int other) {
		if (mark == other) {
			return weight(mark);
		}
		Row row = find(mark, other);
		return (row != null) ? row.weight(indexOf(mark, other), weights()) / 1e6 : 0;
	}

	/**
	 * The sum of the squared weights of all responses.
	 * @return weights squared
	 */
	public double square() {
		return square(all());
	}

	/**
	 * As {@link #weight(int, int)}, of squared weights.
	 * @param mark a mark
	 * @param other another mark, or the same
	 * @return the sum of the squares of their weights
	 */
	public double square(int mark, int other) {
		if (mark == other) {
			return square(mark);
		}
		Row row = find(mark, other);
		return (row != null) ? row.square(indexOf(mark, other), weights()) / 1e12 : 0;
	}

	@Override
	boolean isSquared() {
		return this.squared;
	}

	@Override
	void forEachRow(Consumer<Row> consumer) {
		super.forEachRow(consumer);
		consumer.accept(this.answered);
		for (Row row : this.missing) {
			if (row != null) {
				consumer.accept(row);
			}
		}
	}

	@Override
	void write(PackedWriter packed) {
		packed.number(this.squared ? 1 : 0);
		super.write(packed);
		this.answered.write(packed);
		for (Row row : this.missing) {
			packed.number((row != null) ? 1 : 0);
			if (row != null) {
				row.write(packed);
			}
		}
	}

	static Pairs read(PackedReader packed, int items) {
		boolean squared = packed.number() == 1;
		Weights weights = Weights.read(packed);
		Row marks = Row.read(packed, 2 * items + 1, weights.isMixed(), squared);
		Row answered = Row.read(packed, pairs(items), weights.isMixed(), squared);
		Pairs pairs = new Pairs(marks, answered, squared);
		pairs.become(weights);
		for (int item = 0; item < items; item++) {
			if (packed.number() == 1) {
				pairs.missing[item] = Row.read(packed, items + item, weights.isMixed(), squared);
			}
		}
		return pairs;
	}

	/** How many pairs there are of so many; also where the pairs of that one begin. */
	private static int pairs(int number) {
		return number * (number - 1) / 2;
	}

	private @Nullable Row find(int mark, int other) {
		int high = Math.max(mark, other);
		return (high < items()) ? this.answered : this.missing[high - items()];
	}

	private int indexOf(int mark, int other) {
		int high = Math.max(mark, other);
		int low = Math.min(mark, other);
		return (high < items()) ? pairs(high) + low : low;
	}

	private Row rowOf(int mark) {
		Row row = this.missing[mark - items()];
		if (row == null) {
			row = row(mark);
			this.missing[mark - items()] = row;
		}
		return row;
	}

}
