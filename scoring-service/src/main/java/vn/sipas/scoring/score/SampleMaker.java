package vn.sipas.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

import vn.sipas.scoring.precision.Answers;
import vn.sipas.scoring.precision.Sample;
import vn.sipas.scoring.precision.Singles;
import vn.sipas.scoring.precision.Stratum;
import vn.sipas.scoring.questionnaire.Share;
import vn.sipas.scoring.tally.Levels;
import vn.sipas.scoring.tally.Pairs;
import vn.sipas.scoring.tally.Place;
import vn.sipas.scoring.tally.Tally;
import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.Wave;

/**
 * Sees a unit's counts as a sample: strata, clusters, and responses that are their own.
 */
final class SampleMaker {

	private final Wave wave;

	SampleMaker(Wave wave) {
		this.wave = wave;
	}

	/**
	 * A unit's sample.
	 * @param counts the unit's counts
	 * @param levels all its answers
	 * @return the sample, or empty as long as not all of its marks are there
	 */
	Optional<Sample> sample(UnitCounts counts, Levels levels) {
		if (!counts.hasAllMarks() || !counts.pairs().keySet().containsAll(counts.levels().keySet())) {
			return Optional.empty();
		}
		Pairs all = new Pairs(this.wave.items().size(), false);
		counts.pairs().values().forEach(all::add);
		SortedSet<String> names = new TreeSet<>();
		counts.levels().keySet().forEach((place) -> names.add(place.of()));
		List<Stratum> strata = new ArrayList<>();
		names.forEach((name) -> strata
			.add(new Stratum(name, population(name), clusters(name, counts), singles(name, counts))));
		return Optional.of(new Sample(this.wave.items().size(), levels.responses(), new Given(levels, this.wave),
				strata, Optional.of(all)));
	}

	private OptionalLong population(String stratum) {
		Integer clusters = this.wave.clusters().get(stratum);
		return (clusters != null) ? OptionalLong.of(clusters) : OptionalLong.empty();
	}

	private static SortedMap<Place, Tally> clusters(String stratum, UnitCounts counts) {
		// No name follows a stratum's own before this one.
		return counts.clusters().subMap(new Place(stratum, ""), new Place(stratum + "\0", ""));
	}

	private static Singles singles(String stratum, UnitCounts counts) {
		Pairs pairs = counts.pairs().get(new Place(stratum, UnitCounts.SINGLE));
		return (pairs == null) ? Singles.NONE : new Singles(pairs.responses(), pairs, Optional.of(pairs.squares()));
	}

	private record Given(Levels levels, Wave wave) implements Answers {

		@Override
		public Share share(int item) {
			return this.levels.share(item, this.wave.satisfiedCode());
		}

		@Override
		public long answered(int item) {
			long answered = 0;
			for (int code = 1; code <= this.wave.scale().size(); code++) {
				answered += this.levels.answers(item, code);
			}
			return answered;
		}

	}

}
