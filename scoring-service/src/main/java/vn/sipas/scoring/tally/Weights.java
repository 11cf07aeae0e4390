package vn.sipas.scoring.tally;

import vn.sipas.scoring.packed.PackedReader;
import vn.sipas.scoring.packed.PackedWriter;

/**
 * What the weights of the responses in a sum have in common. As long as all are equal,
 * counting is enough and each sum is a count times the weight; surveys often have one
 * weight for a whole stratum. Once two differ, sums of weights are kept as well.
 *
 * @param common the weight of all in millionths, {@link #NONE} before the first or
 * {@link #MIXED}
 */
record Weights(long common) {

	static final long NONE = 0;

	static final long MIXED = -1;

	boolean isMixed() {
		return this.common == MIXED;
	}

	/** Whether sums of weights have to be kept when these meet others. */
	boolean differFrom(long other) {
		return this.common != NONE && other != NONE && this.common != other;
	}

	static Weights read(PackedReader packed) {
		return new Weights(packed.signed());
	}

	void write(PackedWriter packed) {
		packed.signed(this.common);
	}

}
