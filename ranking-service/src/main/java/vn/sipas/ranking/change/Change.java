package vn.sipas.ranking.change;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's overall figure differs from an earlier wave's. Across a break there are no
 * numbers.
 *
 * @param wave the earlier wave's id
 * @param points the difference of the published figures, in percentage points with two
 * decimals; positive if the later one is higher
 * @param places the earlier place less the later one: positive if the unit went up; null
 * where it had no place among the same units
 * @param marginOfError half of the difference's 95 % confidence interval, in percentage
 * points with two decimals; null if it is not known
 * @param verdict null where there is no margin to judge by
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String wave, @Nullable BigDecimal points, @Nullable Integer places,
		@Nullable BigDecimal marginOfError, @Nullable Verdict verdict) {

	/**
	 * The change between two waves that can be compared.
	 * @param wave the earlier wave's id
	 * @param before the earlier figure
	 * @param now the later figure
	 * @param places how many places the unit went up, or null
	 * @return the change, with a verdict where both figures have an error
	 */
	public static Change between(String wave, Figure before, Figure now, @Nullable Integer places) {
		BigDecimal points = now.published().subtract(before.published());
		OptionalDouble margin = Margin.ofDifference(before, now);
		if (margin.isEmpty()) {
			return new Change(wave, points, places, null, null);
		}
		return new Change(wave, points, places,
				BigDecimal.valueOf(margin.getAsDouble()).setScale(2, RoundingMode.HALF_UP),
				verdict(points.doubleValue(), margin.getAsDouble()));
	}

	/**
	 * What stands where two waves cannot be compared.
	 * @param wave the earlier wave's id
	 * @return a break
	 */
	public static Change broken(String wave) {
		return new Change(wave, null, null, null, Verdict.BREAK);
	}

	private static Verdict verdict(double points, double margin) {
		if (Math.abs(points) <= margin) {
			return Verdict.NO_CLEAR_CHANGE;
		}
		return (points > 0) ? Verdict.ROSE : Verdict.FELL;
	}

}
