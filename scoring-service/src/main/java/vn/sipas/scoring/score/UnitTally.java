package vn.sipas.scoring.score;

import java.math.BigInteger;
import java.util.SortedMap;
import java.util.TreeMap;

import vn.sipas.scoring.count.Tally;
import vn.sipas.scoring.questionnaire.Share;

/** The counts of a unit, or of a unit and all below it: any number of partials summed. */
final class UnitTally {

	private final SortedMap<Integer, LevelSums> levels = new TreeMap<>();

	private long responses;

	void add(Tally partial) {
		change(partial, 1);
	}

	void subtract(Tally partial) {
		change(partial, -1);
	}

	void add(UnitTally other) {
		this.responses += other.responses;
		other.levels.forEach((value, sums) -> level(value).add(sums));
	}

	long responses() {
		return this.responses;
	}

	/**
	 * How many gave each answer to an item, unweighted.
	 * @param item the item's number
	 * @return numbers by answer, lowest answer first; answers that nobody gave may be
	 * missing
	 */
	SortedMap<Integer, Long> answers(int item) {
		SortedMap<Integer, Long> answers = new TreeMap<>();
		this.levels.forEach((value, sums) -> answers.put(value, sums.answers(item)));
		return answers;
	}

	Share share(int item, int satisfiedFrom) {
		BigInteger satisfied = BigInteger.ZERO;
		BigInteger answered = BigInteger.ZERO;
		for (var level : this.levels.entrySet()) {
			BigInteger weight = level.getValue().weight(item);
			answered = answered.add(weight);
			if (level.getKey() >= satisfiedFrom) {
				satisfied = satisfied.add(weight);
			}
		}
		return new Share(satisfied, answered);
	}

	private void change(Tally partial, int sign) {
		this.responses += sign * partial.responses();
		partial.levels().forEach((value, counts) -> level(value).add(counts, sign));
	}

	private LevelSums level(int value) {
		return this.levels.computeIfAbsent(value, (_) -> new LevelSums());
	}

}
