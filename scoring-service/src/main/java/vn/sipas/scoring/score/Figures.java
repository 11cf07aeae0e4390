package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import vn.sipas.scoring.questionnaire.Kind;

/**
 * A unit's figures: percentages from 0 to 100 with twelve decimals, cut off there. What
 * has no answers has no value.
 *
 * @param responses how many responses the figures rest on
 * @param overall the index
 * @param nodes the inner nodes without the root, parents before children
 * @param criteria the items, in the questionnaire's order
 */
record Figures(long responses, Optional<BigDecimal> overall, List<NodeFigure> nodes, List<ItemFigure> criteria) {

	/** An inner node's figure. */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	record NodeFigure(String id, Optional<BigDecimal> value) {
	}

	/**
	 * An item's figure.
	 *
	 * @param id the item
	 * @param kind what it asks for
	 * @param value weighted share of satisfied answers
	 * @param answered number of answers, unweighted
	 * @param levels number of each answer, unweighted
	 */
	@JsonInclude(JsonInclude.Include.NON_ABSENT)
	@JsonPropertyOrder({ "id", "kind", "value", "answered", "levels" })
	record ItemFigure(String id, Kind kind, Optional<BigDecimal> value, long answered,
			SortedMap<Integer, Long> levels) {
	}

}
