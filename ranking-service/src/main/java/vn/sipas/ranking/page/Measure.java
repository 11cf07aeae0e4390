package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;

/**
 * Which figure of each unit is drawn: the overall one, or a dimension's.
 *
 * @param dimension the dimension's id; null for the overall figure
 * @param margins the dimension's margins of error by unit, in percentage points with two
 * decimals; of the overall figure none, since rankings have them
 */
record Measure(@Nullable String dimension, Map<String, BigDecimal> margins) {

	static final Measure OVERALL = new Measure(null, Map.of());

	@Nullable BigDecimal figure(RankedUnit unit) {
		if (this.dimension == null) {
			return unit.overall();
		}
		RankedDimension figure = unit.dimension(this.dimension);
		return (figure == null) ? null : figure.value();
	}

	@Nullable BigDecimal margin(RankedUnit unit) {
		return (this.dimension == null) ? unit.marginOfError() : this.margins.get(unit.unit());
	}

	@Nullable Integer place(RankedUnit unit) {
		if (this.dimension == null) {
			return unit.rank();
		}
		RankedDimension figure = unit.dimension(this.dimension);
		return (figure == null) ? null : figure.rank();
	}

	/** Only overall places have an interval. */
	@Nullable RankInterval interval(RankedUnit unit) {
		return (this.dimension == null) ? unit.rankInterval() : null;
	}

}
