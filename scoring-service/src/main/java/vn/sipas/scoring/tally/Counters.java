package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Rows of counters over the same responses. As long as all weigh the same only counts are
 * kept; from the first two weights that differ on, sums of weights too. Either way every
 * sum is the same number.
 */
abstract class Counters {

	// Not an object, which would be one more thing to fetch for each response.
	private long common = Weights.NONE;

	Weights weights() {
		return new Weights(this.common);
	}

	/** Whether sums of squared weights are kept where weights differ. */
	abstract boolean isSquared();

	abstract void forEachRow(Consumer<Row> consumer);

	/**
	 * Makes ready for a response.
	 * @param millionths its weight
	 * @return what its counters have to be told
	 */
	@Nullable Weight admit(long millionths) {
		if (this.common != millionths) {
			meet(millionths);
		}
		return (this.common == Weights.MIXED) ? new Weight(millionths) : null;
	}

	/** Makes this and a sum that is added to it alike: both mixed or neither. */
	void meet(Counters other) {
		meet(other.common);
		other.meet(this.common);
	}

	void become(Weights read) {
		this.common = read.common();
	}

	/** A row as it has to be where weights may differ already. */
	Row row(int size) {
		Row row = new Row(size);
		if (this.common == Weights.MIXED) {
			row.mix(new Weight(1), isSquared());
		}
		return row;
	}

	private void meet(long millionths) {
		if (this.common == Weights.NONE && millionths != Weights.MIXED) {
			this.common = millionths;
		}
		else if (this.common == Weights.NONE || weights().differFrom(millionths)) {
			mix();
		}
	}

	private void mix() {
		if (this.common == Weights.MIXED) {
			return;
		}
		Weight before = new Weight(Math.max(1, this.common));
		forEachRow((row) -> row.mix(before, isSquared()));
		this.common = Weights.MIXED;
	}

}
