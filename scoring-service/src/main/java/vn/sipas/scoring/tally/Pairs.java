package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;
import vn.sipas.scoring.precision.JointSums;

/**
 * How many responses have two marks together, for each two marks of items that can enter
 * the index. From these follows how a figure made of many items varies from response to
 * response. Answers below the threshold have their pairs in one row; the pairs of items
 * that were not answered, which are rare, have another once it is needed.
 */
public final class Pairs extends Tally implements JointSums {

	private final Row answered;

	private @Nullable Row missing;

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
		this.squared = squared;
	}

	@Override
	void count(Marks marked, @Nullable Weight weight, int sign) {
		super.count(marked, weight, sign);
		for (int first = 1; first < marked.enteringSize(); first++) {
			int one = marked.entering(first);
			for (int second = 0; second < first; second++) {
				int other = marked.entering(second);
				Row row = (Math.max(one, other) < items()) ? this.answered : missing();
				row.change(indexOf(one, other), sign, weight);
			}
		}
	}

	/**
	 * Adds what another has counted.
	 * @param other counts of the same wave
	 */
	public void add(Pairs other) {
		super.add(other);
		this.answered.add(other.answered);
		if (other.missing != null) {
			missing().add(other.missing);
		}
	}

	@Override
	public double pair(int mark, int other) {
		Row row = find(mark, other);
		return (row != null) ? row.weight(indexOf(mark, other), weights()) / 1e6 : 0;
	}

	/**
	 * The same of squared weights.
	 * @return sums that follow this
	 */
	public JointSums squares() {
		return new Squares();
	}

	@Override
	boolean isSquared() {
		return this.squared;
	}

	@Override
	void forEachRow(Consumer<Row> consumer) {
		super.forEachRow(consumer);
		consumer.accept(this.answered);
		if (this.missing != null) {
			consumer.accept(this.missing);
		}
	}

	@Override
	void write(PackedWriter packed) {
		packed.number(this.squared ? 1 : 0);
		super.write(packed);
		this.answered.write(packed);
		packed.number((this.missing != null) ? 1 : 0);
		if (this.missing != null) {
			this.missing.write(packed);
		}
	}

	static Pairs read(PackedReader packed, int items) {
		boolean squared = packed.number() == 1;
		Weights weights = Weights.read(packed);
		Row marks = Row.read(packed, 2 * items + 1, weights.isMixed(), squared);
		Row answered = Row.read(packed, pairs(items), weights.isMixed(), squared);
		Pairs pairs = new Pairs(marks, answered, squared);
		pairs.become(weights);
		if (packed.number() == 1) {
			pairs.missing = Row.read(packed, pairs(2 * items) - pairs(items), weights.isMixed(), squared);
		}
		return pairs;
	}

	/** How many pairs there are of so many; also where the pairs of that one begin. */
	private static int pairs(int number) {
		return number * (number - 1) / 2;
	}

	private @Nullable Row find(int mark, int other) {
		return (Math.max(mark, other) < items()) ? this.answered : this.missing;
	}

	// In the second row the pairs of all marks follow that have not had their place in
	// the first.
	private int indexOf(int mark, int other) {
		int high = Math.max(mark, other);
		int index = pairs(high) + Math.min(mark, other);
		return (high < items()) ? index : index - pairs(items());
	}

	private Row missing() {
		Row row = this.missing;
		if (row == null) {
			row = row(pairs(2 * items()) - pairs(items()));
			this.missing = row;
		}
		return row;
	}

	private final class Squares implements JointSums {

		@Override
		public double one() {
			return square(all());
		}

		@Override
		public double single(int mark) {
			return square(mark);
		}

		@Override
		public double pair(int mark, int other) {
			Row row = find(mark, other);
			return (row != null) ? row.square(indexOf(mark, other), weights()) / 1e12 : 0;
		}

	}

}
