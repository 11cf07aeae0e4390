package vn.sipas.scoring.tally;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;

/**
 * Rows of counters over the same responses. As long as all weigh the same only counts are
 * kept; from the first two weights that differ on, sums of weights too. Either way every
 * sum is the same number.
 */
abstract class Counters {

	private Weights weights = Weights.EMPTY;

	Weights weights() {
		return this.weights;
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
		meet(millionths);
		return this.weights.isMixed() ? new Weight(millionths) : null;
	}

	/** Makes this and a sum that is added to it alike: both mixed or neither. */
	void meet(Counters other) {
		meet(other.weights.common());
		other.meet(this.weights.common());
	}

	void become(Weights read) {
		this.weights = read;
	}

	/** A row as it has to be where weights may differ already. */
	Row row(int size) {
		Row row = new Row(size);
		if (this.weights.isMixed()) {
			row.mix(new Weight(1), isSquared());
		}
		return row;
	}

	private void meet(long millionths) {
		if (this.weights.common() == Weights.NONE && millionths != Weights.MIXED) {
			this.weights = new Weights(millionths);
		}
		else if (!this.weights.isMixed() && this.weights.differFrom(millionths)) {
			mix();
		}
		else if (this.weights.common() == Weights.NONE) {
			mix();
		}
	}

	private void mix() {
		Weight common = new Weight(Math.max(1, this.weights.common()));
		forEachRow((row) -> row.mix(common, isSquared()));
		this.weights = new Weights(Weights.MIXED);
	}

}
