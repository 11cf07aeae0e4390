package vn.sipas.ranking.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a figure differs from an earlier one of the same unit, made by the same method.
 *
 * @param points the difference of the published figures, in percentage points with two
 * decimals; positive if the later one is higher
 * @param places the earlier place less the later one: positive if the unit went up; null
 * where it had no place among the same units
 * @param marginOfError half of the difference's 95 % confidence interval, in percentage
 * points with two decimals; null if it is not known
 * @param verdict null where there is no margin to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Difference(BigDecimal points, @Nullable Integer places, @Nullable BigDecimal marginOfError,
		@Nullable Verdict verdict) {

	/**
	 * The difference of two figures from independent samples.
	 * @param before the earlier figure
	 * @param now the later figure
	 * @param places how many places the unit went up, or null
	 * @return the difference, with a verdict where both figures have an error
	 */
	public static Difference between(Figure before, Figure now, @Nullable Integer places) {
		BigDecimal points = now.published().subtract(before.published());
		OptionalDouble margin = Margin.ofDifference(before, now);
		if (margin.isEmpty()) {
			return new Difference(points, places, null, null);
		}
		return new Difference(points, places,
				BigDecimal.valueOf(margin.getAsDouble()).setScale(2, RoundingMode.HALF_UP),
				verdict(points.doubleValue(), margin.getAsDouble()));
	}

	private static Verdict verdict(double points, double margin) {
		if (Math.abs(points) <= margin) {
			return Verdict.NO_CLEAR_CHANGE;
		}
		return (points > 0) ? Verdict.ROSE : Verdict.FELL;
	}

}
