package vn.sipas.ranking.change;

import java.util.OptionalDouble;

/** The margin of error of a difference between two samples. */
final class Margin {

	private Margin() {
	}

	/**
	 * Half of the difference's 95 % confidence interval.
	 * @return in percentage points; empty if one of the figures has no error
	 */
	static OptionalDouble ofDifference(Figure one, Figure other) {
		if (one.standardError() == null || one.degreesOfFreedom() == null || other.standardError() == null
				|| other.degreesOfFreedom() == null) {
			return OptionalDouble.empty();
		}
		double[] variances = { Math.pow(one.standardError().doubleValue(), 2),
				Math.pow(other.standardError().doubleValue(), 2) };
		int[] degrees = { one.degreesOfFreedom(), other.degreesOfFreedom() };
		return OptionalDouble.of(IndependentSamples.margin(variances, degrees));
	}

}
