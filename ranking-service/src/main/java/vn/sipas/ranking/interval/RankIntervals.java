package vn.sipas.ranking.interval;

import java.util.Arrays;

/**
 * Simultaneous confidence sets for places at 95 %, after Mogstad, Romano, Shaikh and
 * Wilhelm, "Inference for Ranks with Applications to Mobility across Neighbourhoods and
 * Academic Achievement across Countries" (Review of Economic Studies 91, 2024). Each unit
 * is compared with each other one: it is above the other where the difference of their
 * figures is greater than the critical value times its standard error. The critical value
 * is the 95th percentile of the greatest standardised difference that chance makes among
 * all pairs that are undecided, first all and then those not decided yet (step-down). The
 * errors are taken as normal and as independent between units.
 *
 * <p>
 * The same figures always give the same intervals: chance is seeded.
 */
public final class RankIntervals {

	private static final double CONFIDENCE = 0.95;

	private RankIntervals() {
	}

	/**
	 * The intervals of units that are ranked together, the highest figure being first.
	 * @param figures in any unit
	 * @param errors the figures' standard errors in the same unit, not negative
	 * @return in the order given
	 */
	public static RankInterval[] of(double[] figures, double[] errors) {
		if (figures.length != errors.length) {
			throw new IllegalArgumentException("each figure has its error");
		}
		return intervals(figures, errors, (figures.length < 2) ? 0 : critical(figures, errors));
	}

	/** By how many standard errors two figures differ at least, where it is no chance. */
	private static double critical(double[] figures, double[] errors) {
		Draw[] draws = Draw.all(figures.length);
		Undecided pairs = new Undecided(figures, errors);
		double before = Double.POSITIVE_INFINITY;
		double critical = percentile(draws, pairs, before);
		// Fewer pairs make a lower value, which may decide more of them.
		while (critical < before) {
			before = critical;
			critical = percentile(draws, pairs, before);
		}
		return critical;
	}

	private static double percentile(Draw[] draws, Undecided pairs, double critical) {
		double[] greatest = new double[draws.length];
		for (int i = 0; i < draws.length; i++) {
			greatest[i] = pairs.greatest(draws[i], critical);
		}
		Arrays.sort(greatest);
		return greatest[(int) Math.ceil(CONFIDENCE * draws.length) - 1];
	}

	private static RankInterval[] intervals(double[] figures, double[] errors, double critical) {
		int units = figures.length;
		int[] above = new int[units];
		int[] below = new int[units];
		for (int i = 0; i < units; i++) {
			for (int j = i + 1; j < units; j++) {
				double difference = figures[i] - figures[j];
				double variance = errors[i] * errors[i] + errors[j] * errors[j];
				if (difference * difference > critical * critical * variance) {
					int higher = (difference > 0) ? i : j;
					below[higher]++;
					above[i + j - higher]++;
				}
			}
		}
		RankInterval[] intervals = new RankInterval[units];
		Arrays.setAll(intervals, (i) -> new RankInterval(1 + above[i], units - below[i]));
		return intervals;
	}

}
