package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Whisker;

/**
 * All that the page of a comparison shows, in the reader's language.
 *
 * @param frame what stands around it
 * @param levelName what the units' level is called
 * @param chosen the units: code, name, and the address without it
 * @param others the units that can be added: code and name
 * @param full whether no more can be added
 * @param marks the labels of the axis
 * @param panels the overall figure, then the dimensions
 * @param lines the units' figures and places
 * @param pairs each two of them
 */
record CompareView(Frame frame, String levelName, List<Chosen> chosen, List<Choice> others, boolean full,
		List<String> marks, List<Panel> panels, List<Line> lines, List<Pair> pairs) {

	/**
	 * A unit that is compared.
	 *
	 * @param unit its code
	 * @param name what people call it
	 * @param without the address of the comparison without it
	 */
	record Chosen(String unit, String name, String without) {
	}

	/**
	 * One figure of all units.
	 *
	 * @param label what the figure is called
	 * @param rows one for each unit
	 * @param whole where the figure of the whole stands; null without one
	 */
	record Panel(String label, List<Row> rows, @Nullable String whole) {

		/**
		 * A unit's figure.
		 *
		 * @param name what the unit is called
		 * @param value the figure; empty without one
		 * @param margin its margin of error; empty if it is not known
		 * @param drawn the figure as it is drawn; null without one
		 */
		record Row(String name, String value, String margin, @Nullable Whisker drawn) {
		}

	}

	/**
	 * Two units.
	 *
	 * @param higher the one with the higher figure
	 * @param lower the other
	 * @param points the difference with its margin
	 * @param verdict {@code clear} where it is more than chance, {@code unclear} where
	 * not, {@code unknown} where there is no margin
	 */
	record Pair(String higher, String lower, String points, String verdict) {
	}

}
