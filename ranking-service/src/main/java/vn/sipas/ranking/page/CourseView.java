package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Course;

/**
 * When responses were answered, as people read it.
 *
 * @param unit whose they are; empty for all units together
 * @param all the address that shows all units together; empty where it does
 * @param absent why nothing is told; empty where it is
 * @param weekly whether a bar has a week
 * @param drawing the drawing; null where there is nothing to draw
 * @param opens the first day
 * @param closes the last day that is drawn
 * @param most the most of one bar; empty without any
 * @param mostOn when that was; empty without any
 * @param mostTop the count at the bars' upper end
 * @param total how many were answered up to now
 * @param due how many are planned up to now; empty without a plan
 * @param planned how many are planned in all; empty without a plan
 * @param totalTop the count at the line's upper end
 * @param others how many were answered on no day of the wave; empty for none
 * @param measured when that was counted; empty where there is nothing
 * @param rows the same as a table
 */
record CourseView(String unit, String all, String absent, boolean weekly, @Nullable Course drawing, String opens,
		String closes, String most, String mostOn, String mostTop, String total, String due, String planned,
		String totalTop, String others, String measured, List<Row> rows) {

	/** Where nothing is told. */
	static CourseView absent(String unit, String all, String why) {
		return new CourseView(unit, all, why, false, null, "", "", "", "", "", "", "", "", "", "", "", List.of());
	}

	/**
	 * A day, or a week by its first and last day.
	 *
	 * @param day the day or days
	 * @param responses how many were answered
	 * @param total how many were answered up to its end
	 * @param due how many are planned up to its end; empty without a plan
	 */
	record Row(String day, String responses, String total, String due) {
	}

}
