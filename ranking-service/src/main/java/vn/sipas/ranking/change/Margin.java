package vn.sipas.ranking.change;

import java.util.OptionalDouble;

import org.apache.commons.statistics.distribution.TDistribution;

/** The margin of error of a difference between two samples. */
final class Margin {

	private static final double UPPER = 0.975;

	private Margin() {
	}

	/**
	 * The quantile of Student's t times the difference's standard error, the degrees of
	 * freedom after Welch and Satterthwaite.
	 * @return in percentage points; empty if one of the figures has no error
	 */
	static OptionalDouble ofDifference(Figure one, Figure other) {
		if (one.standardError() == null || one.degreesOfFreedom() == null || other.standardError() == null
				|| other.degreesOfFreedom() == null) {
			return OptionalDouble.empty();
		}
		double first = Math.pow(one.standardError().doubleValue(), 2);
		double second = Math.pow(other.standardError().doubleValue(), 2);
		double variance = first + second;
		if (variance == 0) {
			return OptionalDouble.of(0);
		}
		double degrees = variance * variance
				/ (first * first / one.degreesOfFreedom() + second * second / other.degreesOfFreedom());
		return OptionalDouble.of(TDistribution.of(degrees).inverseCumulativeProbability(UPPER) * Math.sqrt(variance));
	}

}
