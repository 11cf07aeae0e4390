package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.PlaceBar;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.ranking.RankedDimension;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.text.Language;

/**
 * A unit's row of the table, as people read it.
 *
 * @param unit the unit's code
 * @param name what people call it
 * @param href the address of its page
 * @param rank the place; empty without one
 * @param interval the places that it may have in truth; empty if they are not known
 * @param figure the drawn figure; empty without one
 * @param margin the figure's margin of error; empty if it is not known
 * @param whisker the figure as it is drawn; null without one
 * @param places the place as it is drawn; null without one
 * @param responses number of responses
 * @param cells one for each dimension
 * @param change the change since the earlier wave
 * @param state {@code shown}, {@code few} (fewer responses than asked for) or
 * {@code none} (no response yet)
 */
record Line(String unit, String name, String href, String rank, String interval, String figure, String margin,
		@Nullable Whisker whisker, @Nullable PlaceBar places, String responses, List<Cell> cells, Shift change,
		String state) {

	static Line of(RankedUnit unit, String href, Measure measure, Axis axis, int units, List<String> dimensions,
			Language language) {
		BigDecimal figure = measure.figure(unit);
		BigDecimal margin = measure.margin(unit);
		Integer place = measure.place(unit);
		RankInterval interval = measure.interval(unit);
		return new Line(unit.unit(), unit.name().in(language), href, (place == null) ? "" : place.toString(),
				interval(interval), (figure == null) ? "" : language.percent(figure), margin(margin, language),
				Whisker.of(axis, figure, margin), PlaceBar.of(place, interval, units), language.count(unit.responses()),
				dimensions.stream().map((id) -> Cell.of(id, unit.dimension(id), language)).toList(),
				Shift.of(unit.change(), language), state(unit));
	}

	/** As it stands after a figure; empty if it is not known. */
	static String margin(@Nullable BigDecimal points, Language language) {
		return (points == null) ? "" : " ± " + language.margin(points);
	}

	/** The best and the worst place; one where they are the same; empty if not known. */
	static String interval(@Nullable RankInterval interval) {
		if (interval == null) {
			return "";
		}
		return (interval.best() == interval.worst()) ? Integer.toString(interval.best())
				: interval.best() + "–" + interval.worst();
	}

	/** Why a unit has no figures, or that it has. */
	static String state(RankedUnit unit) {
		if (unit.dimensions() != null) {
			return "shown";
		}
		return (unit.responses() == 0) ? "none" : "few";
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
