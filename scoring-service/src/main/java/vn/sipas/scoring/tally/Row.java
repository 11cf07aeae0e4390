package vn.sipas.scoring.tally;

import java.math.BigInteger;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * A row of counters: how many responses each counts and, where their weights differ, the
 * sums of their weights and of the squares of these. Counts take a byte each until one of
 * them is too large for that: where there are thousands of units each has few responses.
 */
final class Row {

	private static final byte[] WIDENED = {};

	private static final int[] NARROW = {};

	private byte[] narrow;

	private int[] wide = NARROW;

	private @Nullable WideSums weights;

	private @Nullable WideSums squares;

	Row(int size) {
		this.narrow = new byte[size];
	}

	int size() {
		return Math.max(this.narrow.length, this.wide.length);
	}

	int count(int index) {
		return isNarrow() ? this.narrow[index] : this.wide[index];
	}

	/**
	 * Counts a response, or takes it out again.
	 * @param index the counter
	 * @param sign 1 or -1
	 * @param weight its weight where weights differ, null where all weigh the same
	 */
	void change(int index, int sign, @Nullable Weight weight) {
		if (!isNarrow()) {
			this.wide[index] += sign;
		}
		else {
			set(index, this.narrow[index] + sign);
		}
		if (weight != null) {
			change(this.weights, index, sign, weight.millionths(), 0);
			change(this.squares, index, sign, weight.squareLow(), weight.squareHigh());
		}
	}

	private static void change(@Nullable WideSums sums, int index, int sign, long low, long high) {
		if (sums == null) {
			return;
		}
		if (sign > 0) {
			sums.add(index, low, high);
		}
		else {
			sums.subtract(index, low, high);
		}
	}

	private boolean isNarrow() {
		return this.wide.length == 0;
	}

	private void set(int index, int count) {
		if (isNarrow() && count != (byte) count) {
			widen();
		}
		if (isNarrow()) {
			this.narrow[index] = (byte) count;
		}
		else {
			this.wide[index] = count;
		}
	}

	private void widen() {
		int[] counts = new int[this.narrow.length];
		for (int index = 0; index < counts.length; index++) {
			counts[index] = this.narrow[index];
		}
		this.wide = counts;
		this.narrow = WIDENED;
	}

	/**
	 * Begins to keep sums of weights.
	 * @param common what all responses counted so far weigh
	 * @param squared whether squares are kept as well
	 */
	void mix(Weight common, boolean squared) {
		this.weights = new WideSums(size());
		this.squares = squared ? new WideSums(size()) : null;
		for (int index = 0; index < size(); index++) {
			this.weights.addProduct(index, count(index), common.millionths(), 0);
			if (this.squares != null) {
				this.squares.addProduct(index, count(index), common.squareLow(), common.squareHigh());
			}
		}
	}

	/** Adds a row that is mixed if this one is. */
	void add(Row other) {
		int size = size();
		for (int index = 0; index < size; index++) {
			int more = other.count(index);
			if (more != 0) {
				set(index, count(index) + more);
			}
		}
		if (this.weights != null && other.weights != null) {
			this.weights.add(other.weights);
		}
		if (this.squares != null && other.squares != null) {
			this.squares.add(other.squares);
		}
	}

	/** The sum of the weights of the responses counted, exactly, in millionths. */
	BigInteger exactWeight(int index, Weights common) {
		return (this.weights != null) ? this.weights.exact(index)
				: BigInteger.valueOf(count(index)).multiply(BigInteger.valueOf(common.common()));
	}

	/** The sum of the weights of the responses counted, in millionths. */
	double weight(int index, Weights common) {
		return (this.weights != null) ? this.weights.approximate(index)
				: WideSums.approximateProduct(count(index), common.common(), 0);
	}

	/** The sum of the squares of the weights, in square millionths. */
	double square(int index, Weights common) {
		if (this.squares != null) {
			return this.squares.approximate(index);
		}
		Weight weight = new Weight(common.common());
		return WideSums.approximateProduct(count(index), weight.squareLow(), weight.squareHigh());
	}

	// Most counters of a row are zero in a small unit: runs of them are written as one.
	void write(PackedWriter packed) {
		int index = 0;
		while (index < size()) {
			int zeros = index;
			while (zeros < size() && count(zeros) == 0) {
				zeros++;
			}
			if (zeros > index) {
				packed.number(0).number(zeros - index);
				index = zeros;
			}
			else {
				packed.number(count(index));
				index++;
			}
		}
		if (this.weights != null) {
			this.weights.write(packed);
		}
		if (this.squares != null) {
			this.squares.write(packed);
		}
	}

	static Row read(PackedReader packed, int size, boolean mixed, boolean squared) {
		Row row = new Row(size);
		int index = 0;
		while (index < size) {
			int count = packed.smallNumber();
			if (count == 0) {
				index += packed.smallNumber();
			}
			else {
				row.set(index++, count);
			}
		}
		row.weights = mixed ? WideSums.read(packed, size) : null;
		row.squares = (mixed && squared) ? WideSums.read(packed, size) : null;
		return row;
	}

}
