package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How sure a figure is. What cannot be had is null.
 *
 * @param standardError of the figure, in percentage points, not negative
 * @param marginOfError half of its 95 % confidence interval, in percentage points
 * @param designEffect how many times the variance is that of a simple random sample of
 * the same size
 * @param effectiveResponses the size of a simple random sample with the same variance
 */
public record Precision(@Nullable BigDecimal standardError, @Nullable BigDecimal marginOfError,
		@Nullable BigDecimal designEffect, @Nullable BigDecimal effectiveResponses) {

	public Precision {
		if (Stream.of(standardError, marginOfError, designEffect, effectiveResponses)
			.anyMatch((value) -> value != null && value.signum() < 0)) {
			throw new IllegalArgumentException("an error, an effect and a size are not negative");
		}
	}

	/** Nothing known is the same as no precision. */
	static @Nullable Precision known(@Nullable Precision precision) {
		boolean known = precision != null && (precision.standardError != null || precision.marginOfError != null
				|| precision.designEffect != null || precision.effectiveResponses != null);
		return known ? precision : null;
	}

}
