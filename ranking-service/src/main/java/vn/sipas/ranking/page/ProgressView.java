package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that the page of a wave's progress shows, in the reader's language.
 *
 * @param frame what stands around it
 * @param levelName what the units' level is called
 * @param levels the levels to choose from, as addresses
 * @param responses how many responses there are
 * @param planned how many are wanted; empty where the wave does not say
 * @param share responses in percent of the plan; empty without a plan
 * @param elapsed how much of the time is over, in percent
 * @param elapsedAt the same as a drawing's width
 * @param course when the responses were answered
 * @param rows the units, who is farthest behind first
 * @param behind how many units are behind
 * @param farthest a few of them, who is farthest behind first
 * @param unplanned how many units have no plan
 * @param channels how the responses came; null where that is not known
 * @param quality the quality of all units together, for analysts; null for others
 * @param updated when the numbers last changed, in Vietnam's time
 */
record ProgressView(Frame frame, String levelName, List<Choice> levels, String responses, String planned, String share,
		String elapsed, String elapsedAt, CourseView course, List<Row> rows, long behind, List<Row> farthest,
		long unplanned, UnitView.@Nullable Respondents channels, @Nullable Quality quality, String updated) {

	/**
	 * A unit.
	 *
	 * @param unit its code
	 * @param name what people call it
	 * @param href the address of its page
	 * @param days the address that shows when its responses were answered
	 * @param responses how many responses it has
	 * @param planned how many are wanted; empty where the wave does not say
	 * @param due how many are planned up to now; empty without a plan
	 * @param behind how many of these it lacks; empty without a plan
	 * @param share responses in percent of the plan; empty without a plan
	 * @param width the same as a drawing's width, where all is the plan one and a quarter
	 * times
	 * @param state {@code done}, {@code on-time}, {@code behind}, {@code short} (behind,
	 * and the time is over) or {@code no-plan}
	 * @param quality of its responses, for analysts; null for others
	 */
	record Row(String unit, String name, String href, String days, String responses, String planned, String due,
			String behind, String share, String width, String state, @Nullable Quality quality) {

		/** Whether it lacks some of what is planned up to now. */
		boolean isBehind() {
			return this.state.equals("behind") || this.state.equals("short");
		}

	}

	/**
	 * What is known of responses besides their answers.
	 *
	 * @param held how many wait for a decision
	 * @param rejected how many were rejected
	 * @param flagged how many have a flag; empty where that was not counted
	 */
	record Quality(String held, String rejected, String flagged) {
	}

}
