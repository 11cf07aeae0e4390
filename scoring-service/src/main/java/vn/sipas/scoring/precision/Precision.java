package vn.sipas.scoring.precision;

import java.util.OptionalDouble;

/**
 * How sure one figure is. Shares (0-1); what cannot be had is absent, and nothing is ever
 * infinite or not a number.
 *
 * @param standardError of the figure, as a share
 * @param marginOfError at 95 %: the standard error times Student's quantile, as a share
 * @param designEffect by how much the design multiplies the variance of a simple random
 * sample of as many responses, drawn with replacement; absent where both are zero
 * @param effectiveResponses how many answers (of an item) or responses (of a node) such a
 * sample would need to be as sure
 */
public record Precision(OptionalDouble standardError, OptionalDouble marginOfError, OptionalDouble designEffect,
		OptionalDouble effectiveResponses) {

	/** Nothing is known. */
	public static final Precision NONE = new Precision(OptionalDouble.empty(), OptionalDouble.empty(),
			OptionalDouble.empty(), OptionalDouble.empty());

	/**
	 * Puts a figure's precision together.
	 * @param variance its variance
	 * @param quantile Student's, for a margin at 95 %
	 * @param simple its variance in a simple random sample, not a number if not known
	 * @param size the number of answers or responses
	 */
	static Precision of(double variance, double quantile, double simple, long size) {
		double error = Math.sqrt(variance);
		OptionalDouble effect = finite(variance / simple);
		return new Precision(finite(error), finite(error * quantile), effect,
				effect.isPresent() ? finite(size / effect.getAsDouble()) : effect);
	}

	private static OptionalDouble finite(double value) {
		return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
	}

}
