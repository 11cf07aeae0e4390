package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.Whisker;

/**
 * All that the page of a ranking shows, in the reader's language.
 *
 * @param frame what stands around it
 * @param level the level shown
 * @param levelName what the level is called
 * @param parent the unit that the units are below; null for the whole level
 * @param waves the waves to choose from
 * @param more whether there are more than these
 * @param levels the levels to choose from
 * @param top the unit above all; null if there is none
 * @param measure which figure is drawn; empty for the overall one
 * @param measureName what the drawn figure is called
 * @param order in which order the rows stand
 * @param columns the columns' names and the addresses that sort by them
 * @param axis where figures are drawn
 * @param marks the axis' labels, from left to right
 * @param whole the figure of the unit above all, as it is drawn; null without one
 * @param strips the overall figure and the dimensions, each on a line
 * @param stripMarks the labels of the strips' axis
 * @param tiles the units as tiles; null where there is no layout
 * @param lines the rows
 * @param earlier what the wave is called that changes are since; null if no unit has one
 * @param sure whether margins of error are shown
 * @param spread in how many places half of the units may be or more; null if not known
 * @param counted how many units have a place
 * @param responses how many responses the ranking rests on
 * @param minResponses under how many responses no figures are shown
 * @param json the address of the same as JSON
 * @param definition the oldest definition of the wave that the page was made by
 * @param version the ranking's version
 * @param updatedAt when the figures last changed, for programs
 * @param updated when the figures last changed, in Vietnam's time
 */
record NationView(Frame frame, String level, String levelName, @Nullable Choice parent, List<Choice> waves,
		boolean more, List<Choice> levels, @Nullable Top top, String measure, String measureName, String order,
		Columns columns, Axis axis, List<String> marks, @Nullable Whisker whole, List<Strip> strips,
		List<String> stripMarks, @Nullable TileMap tiles, List<Line> lines, @Nullable String earlier, boolean sure,
		@Nullable String spread, String counted, String responses, long minResponses, String json, long definition,
		long version, String updatedAt, String updated) {

	/**
	 * The unit above all.
	 *
	 * @param unit the unit's code
	 * @param name what people call it
	 * @param href the address of its page
	 * @param overall its figure; empty without one
	 * @param margin the figure's margin of error; empty if it is not known
	 * @param change its change since the earlier wave
	 */
	record Top(String unit, String name, String href, String overall, String margin, Shift change) {
	}

	/**
	 * The addresses that sort the table.
	 *
	 * @param place by the overall place
	 * @param name by name
	 * @param change by change
	 * @param responses by number of responses
	 * @param dimensions by a dimension's place: id, label, whether it is drawn, and the
	 * address
	 */
	record Columns(String place, String name, String change, String responses, List<Column> dimensions) {
	}

	/**
	 * A dimension's column.
	 *
	 * @param id the dimension's id
	 * @param label what people call it
	 * @param chosen whether it is drawn
	 * @param href the address that draws it
	 */
	record Column(String id, String label, boolean chosen, String href) {
	}

}
