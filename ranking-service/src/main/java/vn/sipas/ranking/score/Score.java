package vn.sipas.ranking.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;

/**
 * A unit's figures as they were scored, its descendants' responses included.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version grows with each new score of the unit
 * @param responses number of responses that the figures rest on
 * @param overall a percentage from 0 to 100 in full precision; null without answers
 * @param precision how sure the overall figure is; null if that is not known
 * @param degreesOfFreedom clusters less strata, from 1; null where there is no margin
 * @param nodes the inner nodes of the questionnaire without its root
 * @param criteria the items that are answered
 * @param scoredAt when it was scored; null where that was not kept. No edition has it
 */
public record Score(String wave, String unit, long version, long responses, @Nullable BigDecimal overall,
		@JsonUnwrapped @Nullable Precision precision, @Nullable Integer degreesOfFreedom, List<NodeValue> nodes,
		List<CriterionValue> criteria,
		@JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable Instant scoredAt) {

	public Score {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(unit, "unit");
		Percent.check(overall);
		precision = Precision.known(precision);
		nodes = List.copyOf(nodes);
		criteria = List.copyOf(criteria);
		if (version < 1 || responses < 0) {
			throw new IllegalArgumentException("version from 1 and responses from 0 are expected");
		}
		if (degreesOfFreedom != null && degreesOfFreedom < 1) {
			throw new IllegalArgumentException("degrees of freedom from 1 are expected");
		}
	}

	/**
	 * A score of which it is not known when it was made.
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @param version grows with each new score of the unit
	 * @param responses number of responses that the figures rest on
	 * @param overall a percentage from 0 to 100 in full precision; null without answers
	 * @param precision how sure the overall figure is; null if that is not known
	 * @param degreesOfFreedom clusters less strata; null where there is no margin
	 * @param nodes the inner nodes of the questionnaire without its root
	 * @param criteria the items that are answered
	 */
	public Score(String wave, String unit, long version, long responses, @Nullable BigDecimal overall,
			@Nullable Precision precision, @Nullable Integer degreesOfFreedom, List<NodeValue> nodes,
			List<CriterionValue> criteria) {
		this(wave, unit, version, responses, overall, precision, degreesOfFreedom, nodes, criteria, null);
	}

}
