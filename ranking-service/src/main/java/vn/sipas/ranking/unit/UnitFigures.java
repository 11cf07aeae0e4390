package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;

/**
 * A unit's figures as readers get them; percentages have two decimals.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param level the unit's level
 * @param parent the unit above it; null at the top
 * @param version the version of its score; 0 before the first
 * @param edition the number of the edition that they are from; null while figures move
 * @param provisional true while figures move, else null
 * @param responses number of responses, shown for every unit
 * @param rank the place among the units of its level, from 1; null without an overall
 * figure
 * @param of how many units its level has
 * @param rankInterval the places that it may have in truth; null where that is not known
 * @param overall null if there is none or it may not be shown
 * @param precision how sure the overall figure is; null if that is not known
 * @param change the change since the earlier wave; null without one
 * @param nodes the inner nodes, parents before children
 * @param criteria the items that are answered, in the questionnaire's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record UnitFigures(String wave, String unit, String level, @Nullable String parent, long version,
		@Nullable Integer edition, @Nullable Boolean provisional, long responses, @Nullable Integer rank, int of,
		@Nullable RankInterval rankInterval, @Nullable BigDecimal overall,
		@JsonUnwrapped @Nullable ShownPrecision precision, @Nullable Change change, List<NodeFigure> nodes,
		List<CriterionFigure> criteria) {

	/**
	 * An inner node's figure.
	 *
	 * @param id the node's id
	 * @param value null if there is none or it may not be shown
	 * @param precision how sure the value is; null if that is not known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record NodeFigure(String id, @Nullable BigDecimal value, @JsonUnwrapped @Nullable ShownPrecision precision) {

		static NodeFigure of(NodeValue node) {
			return new NodeFigure(node.id(), Published.figure(node.value()), ShownPrecision.of(node.precision()));
		}

	}

	/**
	 * A criterion's figure and answers.
	 *
	 * @param id the criterion's id
	 * @param kind {@code satisfaction}, {@code perception} or {@code expectation}
	 * @param value null if there is none or it may not be shown
	 * @param precision how sure the value is; null if that is not known
	 * @param answered number of answers; null if it may not be shown
	 * @param levels answers per value of the scale, unweighted; null if they may not be
	 * shown
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record CriterionFigure(String id, String kind, @Nullable BigDecimal value,
			@JsonUnwrapped @Nullable ShownPrecision precision, @Nullable Long answered,
			@Nullable SortedMap<Integer, Long> levels) {

		static CriterionFigure of(CriterionValue criterion) {
			return new CriterionFigure(criterion.id(), criterion.kind(), Published.figure(criterion.value()),
					ShownPrecision.of(criterion.precision()), criterion.answered(), criterion.levels());
		}

	}

}
