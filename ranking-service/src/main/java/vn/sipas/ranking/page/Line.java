package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.text.Language;

/**
 * A unit's row of the table, as people read it.
 *
 * @param unit the unit's code
 * @param name what people call it
 * @param rank the place; empty without one
 * @param interval the places that it may have in truth; empty if they are not known
 * @param overall the figure; empty without one
 * @param margin the figure's margin of error; empty if it is not known
 * @param share the figure as a number for the bar, 0 to 100; 0 without one
 * @param responses number of responses
 * @param cells one for each dimension
 * @param change the change since the earlier wave
 * @param state {@code shown}, {@code few} (fewer responses than asked for) or
 * {@code none} (no response yet)
 */
record Line(String unit, String name, String rank, String interval, String overall, String margin, double share,
		String responses, List<Cell> cells, Shift change, String state) {

	static Line of(RankedUnit unit, List<String> dimensions, Language language) {
		List<Cell> cells = dimensions.stream().map((id) -> Cell.of(id, unit.dimension(id), language)).toList();
		boolean shown = unit.dimensions() != null;
		return new Line(unit.unit(), unit.name().in(language), (unit.rank() == null) ? "" : unit.rank().toString(),
				interval(unit.rankInterval()), (unit.overall() == null) ? "" : language.percent(unit.overall()),
				margin(unit.marginOfError(), language), (unit.overall() == null) ? 0 : unit.overall().doubleValue(),
				language.count(unit.responses()), cells, Shift.of(unit.change(), language),
				shown ? "shown" : (unit.responses() == 0) ? "none" : "few");
	}

	/** As it stands after a figure; empty if it is not known. */
	static String margin(@Nullable BigDecimal points, Language language) {
		return (points == null) ? "" : " ± " + language.margin(points);
	}

	private static String interval(@Nullable RankInterval interval) {
		return (interval == null) ? "" : "(" + interval.best() + "-" + interval.worst() + ")";
	}

	/**
	 * A dimension's cell.
	 *
	 * @param dimension the dimension's id
	 * @param value the figure; empty without one
	 * @param rank the place; empty without one
	 */
	record Cell(String dimension, String value, String rank) {

		static Cell of(String id, @Nullable RankedDimension dimension, Language language) {
			return (dimension == null) ? new Cell(id, "", "")
					: new Cell(id, language.percent(dimension.value()), Integer.toString(dimension.rank()));
		}

	}

}
