package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import vn.sipas.scoring.precision.Precision;

/**
 * How sure a figure is. What cannot be had is absent.
 *
 * @param standardError in percentage points, with twelve decimals
 * @param marginOfError half of the 95 % confidence interval, in percentage points, with
 * twelve decimals
 * @param designEffect how many times the variance is that of a simple random sample of
 * the same size, with six decimals
 * @param effectiveResponses the size of a simple random sample with the same variance,
 * with six decimals
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record Accuracy(Optional<BigDecimal> standardError, Optional<BigDecimal> marginOfError,
		Optional<BigDecimal> designEffect, Optional<BigDecimal> effectiveResponses) {

	static final Accuracy UNKNOWN = of(Precision.NONE);

	private static final int POINTS = 12;

	private static final int OTHERS = 6;

	static Accuracy of(Precision precision) {
		return new Accuracy(decimal(precision.standardError(), 100, POINTS),
				decimal(precision.marginOfError(), 100, POINTS), decimal(precision.designEffect(), 1, OTHERS),
				decimal(precision.effectiveResponses(), 1, OTHERS));
	}

	private static Optional<BigDecimal> decimal(OptionalDouble value, int factor, int decimals) {
		return value.isEmpty() ? Optional.empty()
				: Optional.of(new BigDecimal(value.getAsDouble()).multiply(BigDecimal.valueOf(factor))
					.setScale(decimals, RoundingMode.HALF_EVEN));
	}

}
