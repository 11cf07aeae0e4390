package vn.sipas.scoring.precision;

import org.apache.commons.statistics.distribution.TDistribution;

/** Student's t distribution. */
final class Student {

	private static final double TAIL = 0.025;

	private Student() {
	}

	/**
	 * What a margin at 95 % multiplies a standard error by.
	 * @param degreesOfFreedom at least 1
	 * @return the quantile of 0.975
	 */
	static double quantile(long degreesOfFreedom) {
		TDistribution distribution = TDistribution.of((double) degreesOfFreedom);
		double quantile = distribution.inverseSurvivalProbability(TAIL);
		// The search stops at an absolute error of about 1e-9; a step of Newton's method
		// takes it to the last digits.
		return quantile + (distribution.survivalProbability(quantile) - TAIL) / distribution.density(quantile);
	}

}
