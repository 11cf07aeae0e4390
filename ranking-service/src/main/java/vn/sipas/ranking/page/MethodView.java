package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * All that the page of a wave's method shows, in the reader's language.
 *
 * @param frame what stands around it
 * @param scheme the method's name; empty where the wave states none
 * @param unitList the list that the units are from; empty where they are the wave's own
 * @param satisfied the answers that count as satisfied
 * @param scale all answers, from the best to the worst
 * @param criteria how many criteria enter the index
 * @param minResponses under how many responses no figures are shown
 * @param live whether the figures are public while they move
 * @param root the questionnaire's tree
 * @param previous what the earlier wave is called; empty without one
 * @param quality from when on responses are flagged; null where the wave sets nothing
 * @param held what keeps a response out until somebody has looked at it
 * @param definition the number of the definition
 */
record MethodView(Frame frame, String scheme, String unitList, String satisfied, List<String> scale, long criteria,
		long minResponses, boolean live, Branch root, String previous, @Nullable Quality quality, List<String> held,
		long definition) {

	/**
	 * A node of the tree.
	 *
	 * @param title what it is called, or what it asks
	 * @param rule how it is made from what is below; empty for a criterion
	 * @param weight its share under its parent; empty where the rule gives none
	 * @param kind {@code satisfaction}, or another that does not enter the index
	 * @param children what is below
	 */
	record Branch(String title, String rule, String weight, String kind, List<Branch> children) {
	}

	/**
	 * From when on a response is flagged; empty is not looked for.
	 *
	 * @param seconds an answer that took less is too fast
	 * @param straight so many answers, all the same, are a straight line
	 * @param late days
	 * @param device the most responses of one device
	 * @param interviewer the most responses of one interviewer a day
	 * @param alike percent of answers in common
	 */
	record Quality(String seconds, String straight, String late, String device, String interviewer, String alike) {
	}

}
