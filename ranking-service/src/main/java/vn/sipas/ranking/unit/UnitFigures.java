package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figures as readers get them; percentages have two decimals.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param level the unit's level
 * @param parent the unit above it; null at the top
 * @param version the version of its score; 0 before the first
 * @param responses number of responses, shown for every unit
 * @param rank the place among the units of its level, from 1; null without an overall
 * figure
 * @param of how many units its level has
 * @param overall null if there is none or it may not be shown
 * @param nodes the inner nodes, parents before children
 * @param criteria the items that are answered, in the questionnaire's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitFigures(String wave, String unit, String level, @Nullable String parent, long version, long responses,
		@Nullable Integer rank, int of, @Nullable BigDecimal overall, List<NodeFigure> nodes,
		List<CriterionFigure> criteria) {

	/**
	 * An inner node's figure.
	 *
	 * @param id the node's id
	 * @param value null if there is none or it may not be shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NodeFigure(String id, @Nullable BigDecimal value) {
	}

	/**
	 * A criterion's figure and answers.
	 *
	 * @param id the criterion's id
	 * @param kind {@code satisfaction}, {@code perception} or {@code expectation}
	 * @param value null if there is none or it may not be shown
	 * @param answered number of answers; null if it may not be shown
	 * @param levels answers per value of the scale, unweighted; null if they may not be
	 * shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CriterionFigure(String id, String kind, @Nullable BigDecimal value, @Nullable Long answered,
			@Nullable SortedMap<Integer, Long> levels) {
	}

}
