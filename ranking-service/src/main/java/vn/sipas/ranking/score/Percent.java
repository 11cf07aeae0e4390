package vn.sipas.ranking.score;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/** The range of percentages. */
final class Percent {

	private static final BigDecimal MOST = BigDecimal.valueOf(100);

	private Percent() {
	}

	static void check(@Nullable BigDecimal value) {
		if (value != null && (value.signum() < 0 || value.compareTo(MOST) > 0)) {
			throw new IllegalArgumentException("a percentage is from 0 to 100, not " + value);
		}
	}

}
