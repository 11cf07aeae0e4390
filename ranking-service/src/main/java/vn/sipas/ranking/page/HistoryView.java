package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Trace;
import vn.sipas.ranking.page.chart.Whisker;

/**
 * How a unit's figure went, within the wave and from wave to wave.
 *
 * @param trace the figure within the wave; null where no two states are kept that may be
 * shown
 * @param from when the first state began, in Vietnam's time; empty without any
 * @param to the last moment in it
 * @param first the first figure in it
 * @param last the last figure in it
 * @param marks what the trace's axis says, from the top
 * @param events what else happened, in the order of time
 * @param each of what a row of the table is the last: {@code point}, {@code hour} or
 * {@code day}
 * @param rows the same as a table, the latest first
 * @param json the address of all points
 * @param axis what the axis of waves says
 * @param waves the figure from wave to wave, the earliest first; empty where there is one
 * wave alone
 */
record HistoryView(@Nullable Trace trace, String from, String to, String first, String last, List<String> marks,
		List<Event> events, String each, List<Row> rows, String json, List<String> axis, List<WaveRow> waves) {

	/**
	 * What happened at a moment.
	 *
	 * @param kind {@code edition} or {@code definition}
	 * @param number which of them
	 * @param at where it stands in the drawing
	 * @param time when, in Vietnam's time
	 */
	record Event(String kind, String number, String at, String time) {
	}

	/**
	 * What was at a moment.
	 *
	 * @param time since when, in Vietnam's time
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param rank the place; empty without one
	 * @param interval the places that it could have; empty if they are not known
	 * @param responses number of responses
	 */
	record Row(String time, String value, String margin, String rank, String interval, String responses) {
	}

	/**
	 * A wave's figure.
	 *
	 * @param title what people call the wave
	 * @param href the unit's page there
	 * @param current whether it is the wave that the page shows
	 * @param synthetic whether its responses are made up
	 * @param provisional whether its figures move
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param rank the place; empty without one
	 * @param of how many units its level has
	 * @param drawn the figure as it is drawn; null without one
	 * @param change the change since the row before
	 * @param breaks why it cannot be compared with what was before; empty where it can be
	 */
	record WaveRow(String title, String href, boolean current, boolean synthetic, boolean provisional, String value,
			String margin, String rank, int of, @Nullable Whisker drawn, Shift change, List<String> breaks) {
	}

}
