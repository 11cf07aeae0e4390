package vn.sipas.scoring.count;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Marks;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.Tally;

/**
 * Where the responses of one cell are counted.
 *
 * @param wave the wave
 * @param unit the unit
 * @param levels the answers of the stratum
 * @param pairs the pairs of marks of the stratum
 * @param cluster the marks of the cluster, null where each response is one
 */
record CellCounting(WaveCounting wave, UnitCounting unit, Levels levels, Pairs pairs, @Nullable Tally cluster) {

	/** Counts a response with the next ones of its unit. */
	void change(CountedResponse response, int sign, Groups groups) {
		this.unit.backlog().add(this, groups, response, sign);
		if (!this.unit.isTouched()) {
			this.wave.touch(this.unit);
		}
	}

	/** Counts a response now. */
	void change(byte[] codes, int from, long weight, int sign, Groups groups) {
		Marks marks = this.wave.marks(codes, from);
		this.levels.change(codes, from, weight, sign);
		this.pairs.change(marks, weight, sign);
		if (this.cluster != null) {
			this.cluster.change(marks, weight, sign);
		}
		for (int place = 0; place < groups.numbers().length; place++) {
			this.unit.group(groups.numbers()[place], groups.places()[place]).change(marks, weight, sign);
		}
	}

}
