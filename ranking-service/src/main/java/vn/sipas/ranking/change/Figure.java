package vn.sipas.ranking.change;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A unit's figure in one wave.
 *
 * @param published a percentage with two decimals
 * @param standardError in percentage points; null if it is not known
 * @param degreesOfFreedom of the standard error, from 1; null if they are not known
 */
public record Figure(BigDecimal published, @Nullable BigDecimal standardError, @Nullable Integer degreesOfFreedom) {
}
