package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sipas.scoring.questionnaire.Kind;

/**
 * A unit's figures: percentages from 0 to 100 with twelve decimals, cut off there. What
 * has no answers has no value.
 *
 * @param responses how many responses the figures rest on
 * @param overall the index
 * @param accuracy how sure the index is
 * @param degreesOfFreedom clusters less strata, where there is a margin
 * @param nodes the inner nodes without the root, parents before children
 * @param criteria the items, in the questionnaire's order
 */
record Figures(long responses, Optional<BigDecimal> overall, Accuracy accuracy, OptionalLong degreesOfFreedom,
		List<NodeFigure> nodes, List<ItemFigure> criteria) {

	/** An inner node's figure. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record NodeFigure(String id, Optional<BigDecimal> value, @JsonUnwrapped Accuracy accuracy) {

		NodeFigure(String id, Optional<BigDecimal> value) {
			this(id, value, Accuracy.UNKNOWN);
		}

	}

	/**
	 * An item's figure.
	 *
	 * @param id the item
	 * @param kind what it asks for
	 * @param value weighted share of satisfied answers
	 * @param accuracy how sure that is
	 * @param answered number of answers, unweighted
	 * @param levels number of each answer, unweighted
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	@JsonPropertyOrder({ "id", "kind", "value", "standardError", "marginOfError", "designEffect", "effectiveResponses",
			"answered", "levels" })
	record ItemFigure(String id, Kind kind, Optional<BigDecimal> value, @JsonUnwrapped Accuracy accuracy, long answered,
			SortedMap<Integer, Long> levels) {
	}

}
