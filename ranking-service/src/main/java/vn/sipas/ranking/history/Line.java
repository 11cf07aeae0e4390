package vn.sipas.ranking.history;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;

/**
 * What is kept of a unit's line in a ranking, in whole numbers: they are small, and what
 * did not change costs nothing. Figures are hundredths; none is 0, and all others are one
 * more than they are.
 *
 * @param unit the unit's code
 * @param responses number of responses
 * @param overall the overall figure
 * @param margin its margin of error
 * @param rank the place
 * @param best the best place that it may have in truth; 0 where that is not known
 * @param worst the worst
 * @param dimensions the figures of the dimensions that have one, by id
 */
record Line(String unit, long responses, long overall, long margin, long rank, long best, long worst,
		List<Dimension> dimensions) {

	/** Digits behind the decimal point of published figures. */
	private static final int DECIMALS = 2;

	Line {
		dimensions = List.copyOf(dimensions);
	}

	static Line of(RankedUnit unit) {
		RankInterval interval = unit.rankInterval();
		List<RankedDimension> dimensions = (unit.dimensions() == null) ? List.of() : unit.dimensions();
		return new Line(unit.unit(), unit.responses(), packed(unit.overall()), packed(unit.marginOfError()),
				(unit.rank() == null) ? 0 : unit.rank(), (interval == null) ? 0 : interval.best(),
				(interval == null) ? 0 : interval.worst(),
				dimensions.stream()
					.map((dimension) -> new Dimension(dimension.id(), packed(dimension.value())))
					.sorted(Comparator.comparing(Dimension::id))
					.toList());
	}

	Line withoutDimensions() {
		return new Line(this.unit, this.responses, this.overall, this.margin, this.rank, this.best, this.worst,
				List.of());
	}

	/** The same without its figures. */
	Line hidden() {
		return new Line(this.unit, this.responses, 0, 0, 0, 0, 0, List.of());
	}

	@Nullable BigDecimal figure() {
		return figure(this.overall);
	}

	@Nullable BigDecimal marginOfError() {
		return figure(this.margin);
	}

	@Nullable Integer place() {
		return (this.rank == 0) ? null : Math.toIntExact(this.rank);
	}

	@Nullable RankInterval interval() {
		return (this.best == 0) ? null : new RankInterval(Math.toIntExact(this.best), Math.toIntExact(this.worst));
	}

	private static long packed(@Nullable BigDecimal figure) {
		return (figure == null) ? 0 : figure.movePointRight(DECIMALS).longValueExact() + 1;
	}

	private static @Nullable BigDecimal figure(long packed) {
		return (packed == 0) ? null : BigDecimal.valueOf(packed - 1, DECIMALS);
	}

	/**
	 * A dimension's figure.
	 *
	 * @param id the dimension's id
	 * @param packed one more than the figure in hundredths
	 */
	record Dimension(String id, long packed) {

		BigDecimal value() {
			return BigDecimal.valueOf(this.packed - 1, DECIMALS);
		}

	}

}
