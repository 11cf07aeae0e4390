package vn.sipas.ranking.change;

import org.apache.commons.statistics.distribution.TDistribution;

/** The margin of error of a sum or a difference of figures from independent samples. */
public final class IndependentSamples {

	private static final double UPPER = 0.975;

	private IndependentSamples() {
	}

	/**
	 * The quantile of Student's t times the standard error of the whole, the degrees of
	 * freedom after Welch and Satterthwaite.
	 * @param variances of each part, in squared percentage points, with its weight in it
	 * @param degreesOfFreedom of each part, from 1
	 * @return half of the 95 % confidence interval, in percentage points; 0 where no part
	 * varies
	 */
	public static double margin(double[] variances, int[] degreesOfFreedom) {
		double variance = 0;
		double parts = 0;
		for (int i = 0; i < variances.length; i++) {
			variance += variances[i];
			parts += variances[i] * variances[i] / degreesOfFreedom[i];
		}
		if (variance == 0) {
			return 0;
		}
		return TDistribution.of(variance * variance / parts).inverseCumulativeProbability(UPPER) * Math.sqrt(variance);
	}

}
