package vn.sipas.scoring.count;

import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Marks;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.QualityCounts;
import vn.sipas.scoring.tally.Tally;

/**
 * Where the responses of one cell are counted.
 *
 * @param wave the wave
 * @param unit the unit
 * @param levels the answers of the stratum
 * @param pairs the pairs of marks of the stratum
 * @param cluster the marks of the cluster, null where each response is one
 * @param quality all responses of the unit's interviewer
 */
record CellCounting(WaveCounting wave, UnitCounting unit, Levels levels, Pairs pairs, @Nullable Tally cluster,
		QualityCounts quality) {

	/** Counts a response with the next ones of its unit. */
	void change(CountedResponse response, int sign, Groups groups) {
		this.unit.backlog().add(this, groups, response, sign);
		if (sign > 0 && response.acceptedAt > 0) {
			this.unit.arrivals().add(response.acceptedAt, response.trace);
		}
		if (!this.unit.isTouched()) {
			this.wave.touch(this.unit);
		}
	}

	/**
	 * Notes a response that is worth a note, whether it counts or not.
	 * @param response the response
	 * @param isKeptOut whether it does not count
	 * @param sign 1, or −1 to take it out
	 */
	void note(CountedResponse response, boolean isKeptOut, int sign) {
		byte decision = response.decision();
		this.quality.note(response.notes.flags, isKeptOut && decision == Notes.UNDECIDED, decision == Notes.APPROVED,
				decision == Notes.REJECTED, sign);
		if (isKeptOut) {
			this.quality.change(sign);
		}
		if (!this.unit.isTouched()) {
			this.wave.touch(this.unit);
		}
	}

	/** Counts a response now. */
	void change(byte[] codes, int from, long weight, int day, int sign, Groups groups) {
		this.quality.change(sign);
		this.unit.quality().days().change(day, sign);
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
