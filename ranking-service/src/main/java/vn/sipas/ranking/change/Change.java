package vn.sipas.ranking.change;

import java.math.BigDecimal;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's overall figure differs from an earlier wave's. Across a break there is no
 * difference, but the reason.
 *
 * @param wave the earlier wave's id
 * @param points the difference of the published figures, in percentage points with two
 * decimals; positive if the later one is higher
 * @param places the earlier place less the later one: positive if the unit went up; null
 * where it had no place among the same units
 * @param marginOfError half of the difference's 95 % confidence interval, in percentage
 * points with two decimals; null if it is not known
 * @param verdict null where there is no margin to judge by
 * @param reasons why the two waves cannot be compared; null where they can be
 * @param before the earlier figure, a percentage with two decimals, where only the method
 * is another: to be shown beside, never to be subtracted; else null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Change(String wave, @Nullable BigDecimal points, @Nullable Integer places,
		@Nullable BigDecimal marginOfError, @Nullable Verdict verdict, @Nullable List<BreakReason> reasons,
		@Nullable BigDecimal before) {

	/**
	 * The change between two waves that can be compared.
	 * @param wave the earlier wave's id
	 * @param difference the later figure less the earlier one
	 * @return the change
	 */
	public static Change of(String wave, Difference difference) {
		return new Change(wave, difference.points(), difference.places(), difference.marginOfError(),
				difference.verdict(), null, null);
	}

	/**
	 * What stands where two waves cannot be compared.
	 * @param wave the earlier wave's id
	 * @param reasons why not; at least one
	 * @param before the earlier figure, which is kept only where the unit is the same;
	 * null without one
	 * @return a break
	 */
	public static Change broken(String wave, List<BreakReason> reasons, @Nullable BigDecimal before) {
		return new Change(wave, null, null, null, Verdict.BREAK, reasons, Breaks.areOfTheUnit(reasons) ? null : before);
	}

}
