package vn.sipas.ranking.ranking;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.interval.RankIntervals;

/**
 * Rank intervals, made only where what they are made from is not what it was the last
 * time.
 */
final class KnownIntervals {

	private final Map<Scope, Known> known = new ConcurrentHashMap<>();

	RankInterval[] of(Scope scope, double[] figures, double[] errors) {
		Known before = this.known.get(scope);
		if (before != null && Arrays.equals(before.figures, figures) && Arrays.equals(before.errors, errors)) {
			return before.intervals;
		}
		RankInterval[] intervals = RankIntervals.of(figures, errors);
		this.known.put(scope, new Known(figures, errors, intervals));
		return intervals;
	}

	private static final class Known {

		private final double[] figures;

		private final double[] errors;

		private final RankInterval[] intervals;

		private Known(double[] figures, double[] errors, RankInterval[] intervals) {
			this.figures = figures;
			this.errors = errors;
			this.intervals = intervals;
		}

	}

}
