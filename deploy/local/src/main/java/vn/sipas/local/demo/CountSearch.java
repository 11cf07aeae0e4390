package vn.sipas.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Finds counts of answers whose mean comes out at a given figure. The counts of all
 * criteria but one are drawn, the last one's is solved for, and the draw is repeated
 * until the mean is near enough. As missing answers vary the denominators, a few dozen
 * draws do.
 */
final class CountSearch {

	/**
	 * How far off a dimension may be, in percentage points. It is under half of what
	 * rounding to two decimals forgives, so that the mean of the dimensions, too, rounds
	 * to the mean of their targets.
	 */
	private static final double TOLERANCE = 0.0024;

	/** How far a criterion may lie from its dimension, in percentage points. */
	private static final double SPREAD = 3.5;

	private static final int DRAWS = 1_000_000;

	private final RandomGenerator random;

	CountSearch(RandomGenerator random) {
		this.random = random;
	}

	/**
	 * Finds the counts of a dimension's criteria.
	 * @param responses how many responses there are
	 * @param criteria how many criteria the dimension has
	 * @param percent what their mean shall be, 0 to 100
	 * @param missing the share of answers that are missing, 0 to 1, on average
	 * @return a count for each criterion
	 * @throws IllegalStateException if no counts were found
	 */
	List<CriterionCount> search(int responses, int criteria, double percent, double missing) {
		for (int draw = 0; draw < DRAWS; draw++) {
			List<CriterionCount> counts = draw(responses, criteria, percent, missing);
			boolean plausible = Math.abs(counts.getLast().percent() - percent) <= SPREAD;
			if (plausible && Math.abs(mean(counts) - percent) <= TOLERANCE) {
				return counts;
			}
		}
		throw new IllegalStateException("No counts of " + responses + " responses come to " + percent + " percent.");
	}

	private List<CriterionCount> draw(int responses, int criteria, double percent, double missing) {
		List<CriterionCount> counts = new ArrayList<>();
		double left = percent * criteria;
		for (int criterion = 1; criterion <= criteria; criterion++) {
			int answered = responses - (int) Math.round(responses * missing * (0.3 + 1.4 * this.random.nextDouble()));
			boolean last = (criterion == criteria);
			double wanted = last ? left : percent + SPREAD * (this.random.nextDouble() - 0.5);
			int satisfied = (int) Math.round(Math.clamp(wanted, 0, 100) / 100 * answered);
			CriterionCount count = new CriterionCount(answered, satisfied);
			counts.add(count);
			left -= count.percent();
		}
		return counts;
	}

	/** Summed in a loop, as a stream's sum may be rounded otherwise on another JDK. */
	private static double mean(List<CriterionCount> counts) {
		double sum = 0;
		for (CriterionCount count : counts) {
			sum += count.percent();
		}
		return sum / counts.size();
	}

}
