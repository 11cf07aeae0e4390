package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.math.RoundingMode;

import org.jspecify.annotations.Nullable;

/** Figures in the form in which they are published, compared and shown. */
public final class Published {

	private Published() {
	}

	/**
	 * Rounds a percentage, or percentage points, half up to two decimals. Scores have the
	 * exact fraction cut off after twelve decimals, so this is the rounding of the exact
	 * fraction.
	 * @param percent 0 to 100, or null if there is no figure
	 * @return with exactly two decimals, or null if there is no figure
	 */
	public static @Nullable BigDecimal figure(@Nullable BigDecimal percent) {
		return (percent == null) ? null : percent.setScale(2, RoundingMode.HALF_UP);
	}

}
