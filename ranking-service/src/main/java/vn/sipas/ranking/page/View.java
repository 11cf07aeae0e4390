package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that the page shows of a ranking, in the reader's language.
 *
 * @param lang code of the language
 * @param wave the wave's id
 * @param title what the wave is called
 * @param state the wave's state, as its messages are keyed
 * @param opens the first day, as people write it
 * @param closes the last day, as people write it
 * @param synthetic whether the responses are made up
 * @param level the level shown
 * @param levelName what the level is called
 * @param waves the waves to choose from
 * @param levels the levels to choose from
 * @param dimensions the columns: id and label
 * @param lines the rows
 * @param earlier what the wave is called that changes are since; null if no unit has one
 * @param sure whether margins of error are shown
 * @param top the figure of the unit above all; null if there is none
 * @param counted how many units have a place
 * @param responses how many responses the ranking rests on
 * @param minResponses under how many responses no figures are shown
 * @param satisfied the labels of the answers that count as satisfied
 * @param rule the rule by which the overall figure is made
 * @param definition the oldest definition of the wave that the page was made by
 * @param version the ranking's version
 * @param updatedAt when the figures last changed, for programs
 * @param updated when the figures last changed, in Vietnam's time
 * @param erased the day on which the responses were erased, as people write it; null
 * while they are kept
 */
record View(String lang, String wave, String title, String state, String opens, String closes, boolean synthetic,
		String level, String levelName, List<Choice> waves, List<Choice> levels, List<Choice> dimensions,
		List<Line> lines, @Nullable String earlier, boolean sure, @Nullable Top top, String counted, String responses,
		long minResponses, String satisfied, String rule, long definition, long version, String updatedAt,
		String updated, @Nullable String erased) {

	/**
	 * The unit above all.
	 *
	 * @param unit the unit's code
	 * @param name what people call it
	 * @param overall its figure; empty without one
	 * @param margin the figure's margin of error; empty if it is not known
	 */
	record Top(String unit, String name, String overall, String margin) {
	}

}
