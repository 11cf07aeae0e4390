package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.PlaceBar;
import vn.sipas.ranking.page.chart.Whisker;

/**
 * All that a unit's page shows, in the reader's language.
 *
 * @param frame what stands around it
 * @param unit the unit's code
 * @param name what people call it
 * @param level the unit's level
 * @param levelName what its level is called
 * @param trail the units above it, the topmost first
 * @param waves the waves that have the unit, as addresses of its page
 * @param state {@code shown}, {@code few} or {@code none}
 * @param minResponses under how many responses no figures are shown
 * @param headline the overall figure
 * @param parPoints the points that the figure gives in PAR INDEX; null where it gives
 * none
 * @param responses number of responses
 * @param effective the size of a simple random sample that is as sure; empty if not known
 * @param wholeName what the unit above all is called; empty without one
 * @param dimensions the dimensions beside the whole and the best
 * @param marks the labels of the dimensions' axis
 * @param answers the answers of the scale, from the best to the worst: tone and label
 * @param groups the criteria by dimension
 * @param raises what would raise the index most
 * @param strengths where the unit is at or above its level's upper quartile
 * @param gaps expectations beside satisfaction
 * @param respondents who answered
 * @param below the levels of units below it
 * @param compare the address that compares it
 * @param json the address of the same as JSON
 * @param stream the address of what changes
 * @param definition the definition of the wave that the page was made by
 * @param updated when the level's figures last changed, in Vietnam's time
 */
record UnitView(Frame frame, String unit, String name, String level, String levelName, List<Choice> trail,
		List<Choice> waves, String state, long minResponses, Headline headline, @Nullable String parPoints,
		String responses, String effective, String wholeName, List<Beside> dimensions, List<String> marks,
		List<Choice> answers, List<Group> groups, List<Step> raises, List<Step> strengths, List<Gap> gaps,
		List<Respondents> respondents, List<Choice> below, String compare, String json, String stream, long definition,
		String updated) {

	/**
	 * The overall figure.
	 *
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param rank the place; empty without one
	 * @param of how many units its level has
	 * @param interval the places that it may have; empty if they are not known
	 * @param places the place as it is drawn; null without one
	 * @param change the change since the earlier wave
	 * @param earlier what the earlier wave is called; empty without a change
	 */
	record Headline(String value, String margin, String rank, int of, String interval, @Nullable PlaceBar places,
			Shift change, String earlier) {
	}

	/**
	 * A figure beside the others' figures.
	 *
	 * @param label what it is called
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param rank the place; empty without one
	 * @param drawn the figure as it is drawn; null without one
	 * @param whole the figure of the whole; empty without one
	 * @param wholeAt where it stands; null without one
	 * @param best the best unit's figure; empty without one
	 * @param bestName who is best
	 * @param bestAt where it stands; null without one
	 * @param peers where the level's units stand
	 */
	record Beside(String label, String value, String margin, String rank, @Nullable Whisker drawn, String whole,
			@Nullable String wholeAt, String best, String bestName, @Nullable String bestAt, List<String> peers) {
	}

	/**
	 * The items below one node.
	 *
	 * @param title what the node is called
	 * @param items in the questionnaire's order
	 */
	record Group(String title, List<Item> items) {
	}

	/**
	 * An item that is answered.
	 *
	 * @param question what is asked
	 * @param kind {@code satisfaction}, {@code perception} or {@code expectation}
	 * @param value its figure; empty without answers
	 * @param margin its margin of error; empty if it is not known
	 * @param answered number of answers
	 * @param bar how it was answered
	 */
	record Item(String question, String kind, String value, String margin, String answered, AnswerBar bar) {
	}

	/**
	 * A criterion beside its level's upper quartile.
	 *
	 * @param question what is asked
	 * @param value the unit's figure
	 * @param quartile the level's upper quartile
	 * @param points what the index would gain, or how far the figure is above
	 */
	record Step(String question, String value, String quartile, String points) {
	}

	/**
	 * An expectation beside satisfaction.
	 *
	 * @param title what is expected, and of what
	 * @param expected the expectation's figure
	 * @param satisfied the satisfaction's figure
	 * @param gap expected less satisfied, in points
	 */
	record Gap(String title, String expected, String satisfied, String gap) {
	}

	/**
	 * Who answered, by one property.
	 *
	 * @param title what the property is called
	 * @param rows one for each group
	 * @param notSaid how many did not say; empty if none or hidden
	 */
	record Respondents(String title, List<Row> rows, String notSaid) {

		/**
		 * A group.
		 *
		 * @param name what it is called
		 * @param suppressed whether its numbers are hidden
		 * @param responses number of responses; empty if hidden
		 * @param width its share of all responses, as a drawing's width
		 * @param value its figure; empty if there is none or it is hidden
		 */
		record Row(String name, boolean suppressed, String responses, String width, String value) {
		}

	}

}
