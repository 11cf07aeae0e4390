package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * How many responses have two marks together, for each two marks of items that can enter
 * the index. From these follows how a figure made of many items varies from response to
 * response. A row is there once it is needed.
 */
public final class Pairs extends Tally {

	private final @Nullable Row[] rows;

	private final boolean squared;

	/**
	 * Starts empty.
	 * @param items how many items the wave has
	 * @param squared whether squares of weights are needed too: where each response is
	 * its own cluster
	 */
	public Pairs(int items, boolean squared) {
		this(new Row(2 * items + 1), squared);
	}

	private Pairs(Row marks, boolean squared) {
		super(marks);
		this.rows = new Row[marks.size() - 1];
		this.squared = squared;
	}

	@Override
	void count(Marks marked, @Nullable Weight weight, int sign) {
		super.count(marked, weight, sign);
		for (int first = 1; first < marked.enteringSize(); first++) {
			int one = marked.entering(first);
			for (int second = 0; second < first; second++) {
				int other = marked.entering(second);
				rowOf(Math.max(one, other)).change(Math.min(one, other), sign, weight);
			}
		}
	}

	void add(Pairs other) {
		super.add(other);
		for (int mark = 0; mark < this.rows.length; mark++) {
			Row row = other.rows[mark];
			if (row != null) {
				rowOf(mark).add(row);
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
		Row row = this.rows[Math.max(mark, other)];
		return (row != null) ? row.weight(Math.min(mark, other), weights()) / 1e6 : 0;
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
		Row row = this.rows[Math.max(mark, other)];
		return (row != null) ? row.square(Math.min(mark, other), weights()) / 1e12 : 0;
	}

	@Override
	boolean isSquared() {
		return this.squared;
	}

	@Override
	void forEachRow(Consumer<Row> consumer) {
		super.forEachRow(consumer);
		for (Row row : this.rows) {
			if (row != null) {
				consumer.accept(row);
			}
		}
	}

	@Override
	void write(PackedWriter packed) {
		packed.number(this.squared ? 1 : 0);
		super.write(packed);
		for (Row row : this.rows) {
			packed.number((row != null) ? 1 : 0);
			if (row != null) {
				row.write(packed);
			}
		}
	}

	static Pairs read(PackedReader packed, int items) {
		boolean squared = packed.number() == 1;
		Weights weights = Weights.read(packed);
		Pairs pairs = new Pairs(Row.read(packed, 2 * items + 1, weights.isMixed(), squared), squared);
		pairs.become(weights);
		for (int mark = 0; mark < pairs.rows.length; mark++) {
			if (packed.number() == 1) {
				pairs.rows[mark] = Row.read(packed, mark, weights.isMixed(), squared);
			}
		}
		return pairs;
	}

	private Row rowOf(int mark) {
		Row row = this.rows[mark];
		if (row == null) {
			row = row(mark);
			this.rows[mark] = row;
		}
		return row;
	}

}
