package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.IndependentSamples;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;

/**
 * What several units' figures come to for the unit that they became: their mean, each
 * weighted by its number of responses. It was never published and is no figure of a
 * survey of that unit. There is none where one of them has no figure that may be shown:
 * it would be about a part only, or tell what is not shown.
 *
 * @param computed always true
 * @param method always {@code mean-by-responses}
 * @param responses all of them together
 * @param overall a percentage with two decimals
 * @param precision its standard error and margin, where all parts have one
 * @param nodes the inner nodes of which all parts have a figure
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Combined(boolean computed, String method, long responses, BigDecimal overall,
		@JsonUnwrapped @Nullable ShownPrecision precision, List<NodeFigure> nodes) {

	static final String METHOD = "mean-by-responses";

	/**
	 * Combines units' figures.
	 * @param parts how each stands in one wave
	 * @return empty where there is none, or one has no figure
	 */
	static Optional<Combined> of(List<Standing> parts) {
		List<Score> scores = parts.stream().flatMap((part) -> part.shownScore().stream()).toList();
		if (parts.isEmpty() || scores.size() < parts.size()) {
			return Optional.empty();
		}
		long responses = scores.stream().mapToLong(Score::responses).sum();
		return Mean.of(scores.stream().map((score) -> Part.of(score, score.overall(), score.precision())).toList())
			.map((overall) -> new Combined(true, METHOD, responses, overall.value(), overall.precision(),
					nodes(scores)));
	}

	private static List<NodeFigure> nodes(List<Score> scores) {
		Map<String, List<Part>> parts = new LinkedHashMap<>();
		for (Score score : scores) {
			for (NodeValue node : score.nodes()) {
				parts.computeIfAbsent(node.id(), (id) -> new ArrayList<>())
					.add(Part.of(score, node.value(), node.precision()));
			}
		}
		List<NodeFigure> nodes = new ArrayList<>();
		parts.forEach((id, of) -> {
			if (of.size() == scores.size()) {
				Mean.of(of).ifPresent((mean) -> nodes.add(new NodeFigure(id, mean.value(), mean.precision(), null)));
			}
		});
		return nodes;
	}

	/** A unit's share in the mean: the number of its responses is its weight. */
	private record Part(long responses, @Nullable BigDecimal value, @Nullable BigDecimal standardError,
			@Nullable Integer degreesOfFreedom) {

		static Part of(Score score, @Nullable BigDecimal value, @Nullable Precision precision) {
			return new Part(score.responses(), value, (precision == null) ? null : precision.standardError(),
					score.degreesOfFreedom());
		}

		boolean isSure() {
			return this.standardError != null && this.degreesOfFreedom != null;
		}

		double variance(long all) {
			double weight = (double) this.responses / (double) all;
			return Math.pow(weight * Objects.requireNonNull(this.standardError).doubleValue(), 2);
		}

	}

	private record Mean(BigDecimal value, @Nullable ShownPrecision precision) {

		static Optional<Mean> of(List<Part> parts) {
			if (parts.stream().anyMatch((part) -> part.value() == null)) {
				return Optional.empty();
			}
			long responses = parts.stream().mapToLong(Part::responses).sum();
			BigDecimal sum = parts.stream()
				.map((part) -> Objects.requireNonNull(part.value()).multiply(BigDecimal.valueOf(part.responses())))
				.collect(Collectors.reducing(BigDecimal.ZERO, BigDecimal::add));
			return Optional.of(new Mean(sum.divide(BigDecimal.valueOf(responses), 2, RoundingMode.HALF_UP),
					precision(parts, responses)));
		}

		private static @Nullable ShownPrecision precision(List<Part> parts, long responses) {
			if (!parts.stream().allMatch(Part::isSure)) {
				return null;
			}
			double[] variances = parts.stream().mapToDouble((part) -> part.variance(responses)).toArray();
			int[] degrees = parts.stream()
				.mapToInt((part) -> Objects.requireNonNull(part.degreesOfFreedom()))
				.toArray();
			double error = 0;
			for (double variance : variances) {
				error += variance;
			}
			return ShownPrecision.of(new Precision(BigDecimal.valueOf(Math.sqrt(error)),
					BigDecimal.valueOf(IndependentSamples.margin(variances, degrees)), null, null));
		}

	}

}
