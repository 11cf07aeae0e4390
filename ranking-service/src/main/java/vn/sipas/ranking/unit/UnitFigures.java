package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Difference;
import vn.sipas.ranking.interval.RankInterval;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.text.Text;
import vn.sipas.ranking.wave.Wave;

/**
 * A unit's figures as readers get them; percentages have two decimals.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param level the unit's level
 * @param name what people call it
 * @param parent the unit above it; null at the top
 * @param path all units above it, the topmost first
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
 * @param parIndexPoints what an overall figure of SIPAS gives to the reform index, 0 to
 * 10 with two decimals; null for others
 * @param change the change since the earlier wave; null without one
 * @param nodes the inner nodes, parents before children
 * @param criteria the items that are answered, in the questionnaire's order
 * @param children the units just below it, level by level, each level by place
 * @param ownWaves the waves that rank what is within this unit and that the reader may
 * read, the one that opens last first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UnitFigures(String wave, String unit, String level, Text name, @Nullable String parent,
		List<UnitAbove> path, long version, @Nullable Integer edition, @Nullable Boolean provisional, long responses,
		@Nullable Integer rank, int of, @Nullable RankInterval rankInterval, @Nullable BigDecimal overall,
		@JsonUnwrapped @Nullable ShownPrecision precision, @Nullable BigDecimal parIndexPoints, @Nullable Change change,
		List<NodeFigure> nodes, List<CriterionFigure> criteria, List<UnitBelow> children, List<OwnWave> ownWaves) {

	/**
	 * A unit above it.
	 *
	 * @param unit its code
	 * @param level its level
	 * @param name what people call it
	 */
	public record UnitAbove(String unit, String level, Text name) {
	}

	/**
	 * A unit just below it.
	 *
	 * @param unit its code
	 * @param level its level
	 * @param name what people call it
	 * @param responses number of responses, shown for every unit
	 * @param rank the place among the units of its level within this unit, from 1; null
	 * without a figure
	 * @param of how many units of its level are within this unit
	 * @param overall null if there is none or it may not be shown
	 * @param marginOfError half of the figure's 95 % confidence interval, in percentage
	 * points with two decimals; null if it is not known
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record UnitBelow(String unit, String level, Text name, long responses, @Nullable Integer rank, int of,
			@Nullable BigDecimal overall, @Nullable BigDecimal marginOfError) {
	}

	/**
	 * A wave that is about this unit.
	 *
	 * @param wave the wave's id
	 * @param title what people call it
	 * @param opens the first day that responses are from
	 * @param closes the last day that responses are from
	 * @param synthetic whether the responses are made up
	 * @param levels the levels that it ranks, the topmost first
	 */
	public record OwnWave(String wave, Text title, LocalDate opens, LocalDate closes, boolean synthetic,
			List<String> levels) {

		static OwnWave of(Wave wave) {
			return new OwnWave(wave.wave(), wave.title(), wave.opens(), wave.closes(), wave.synthetic(), wave.levels());
		}

	}

	/**
	 * An inner node's figure.
	 *
	 * @param id the node's id
	 * @param value null if there is none or it may not be shown
	 * @param precision how sure the value is; null if that is not known
	 * @param change since the wave that the unit's {@code change} names; null without one
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record NodeFigure(String id, @Nullable BigDecimal value, @JsonUnwrapped @Nullable ShownPrecision precision,
			@Nullable Difference change) {

		static NodeFigure of(NodeValue node, @Nullable Difference change) {
			return new NodeFigure(node.id(), Published.figure(node.value()), ShownPrecision.of(node.precision()),
					change);
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
	 * @param change since the wave that the unit's {@code change} names; null without one
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record CriterionFigure(String id, String kind, @Nullable BigDecimal value,
			@JsonUnwrapped @Nullable ShownPrecision precision, @Nullable Long answered,
			@Nullable SortedMap<Integer, Long> levels, @Nullable Difference change) {

		static CriterionFigure of(CriterionValue criterion, @Nullable Difference change) {
			return new CriterionFigure(criterion.id(), criterion.kind(), Published.figure(criterion.value()),
					ShownPrecision.of(criterion.precision()), criterion.answered(), criterion.levels(), change);
		}

	}

}
