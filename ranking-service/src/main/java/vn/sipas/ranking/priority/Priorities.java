package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.score.CriterionValue;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Node;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * What a unit could do next, as readers get it.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param level the unit's level
 * @param version the version of its score; 0 before the first
 * @param edition the number of the edition that they are from; null while figures move
 * @param responses number of responses
 * @param overall the index, a percentage with two decimals; null if there is none or it
 * may not be shown
 * @param priorities satisfaction criteria with answers, that which would raise the index
 * most first; none where the unit's figures may not be shown
 * @param gaps expectations beside satisfaction, in the questionnaire's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Priorities(String wave, String unit, String level, long version, @Nullable Integer edition,
		long responses, @Nullable BigDecimal overall, List<Priority> priorities, List<Gap> gaps) {

	static Priorities of(Wave wave, Unit unit, Optional<Score> score, Supplier<Map<String, BigDecimal>> quartiles) {
		return score.filter((any) -> wave.shows(any.responses()))
			.map((shown) -> of(wave, unit, shown, quartiles.get()))
			.orElseGet(
					() -> new Priorities(wave.wave(), unit.unit(), unit.level(), score.map(Score::version).orElse(0L),
							null, score.map(Score::responses).orElse(0L), null, List.of(), List.of()));
	}

	Priorities in(int number) {
		return new Priorities(this.wave, this.unit, this.level, this.version, number, this.responses, this.overall,
				this.priorities, this.gaps);
	}

	static Priorities of(Wave wave, Unit unit, Score score, Map<String, BigDecimal> quartiles) {
		Map<String, Node> asked = new HashMap<>();
		index(wave.questionnaire(), asked);
		return new Priorities(wave.wave(), unit.unit(), unit.level(), score.version(), null, score.responses(),
				Published.figure(score.overall()), priorities(wave, score, quartiles, asked), gaps(wave, score));
	}

	private static void index(Node node, Map<String, Node> byId) {
		byId.put(node.id(), node);
		node.children().forEach((child) -> index(child, byId));
	}

	private static List<Priority> priorities(Wave wave, Score score, Map<String, BigDecimal> quartiles,
			Map<String, Node> asked) {
		Map<String, BigDecimal> shares = Shares.of(wave.questionnaire(), score.criteria());
		List<Gain> gains = new ArrayList<>();
		for (CriterionValue criterion : score.criteria()) {
			Node node = asked.get(criterion.id());
			BigDecimal value = criterion.value();
			if (node != null && node.isCriterion() && "satisfaction".equals(criterion.kind()) && value != null) {
				BigDecimal quartile = quartiles.get(criterion.id());
				BigDecimal share = shares.getOrDefault(criterion.id(), BigDecimal.ZERO);
				gains.add(new Gain(node, value, quartile,
						(quartile == null) ? null : share.multiply(quartile.subtract(value).max(BigDecimal.ZERO))));
			}
		}
		return gains.stream().sorted(Gain.GREATEST).map(Gain::priority).toList();
	}

	private static List<Gap> gaps(Wave wave, Score score) {
		Map<String, BigDecimal> satisfied = new HashMap<>();
		for (NodeValue node : score.nodes()) {
			BigDecimal figure = Published.figure(node.value());
			if (figure != null) {
				satisfied.put(node.id(), figure);
			}
		}
		BigDecimal overall = Published.figure(score.overall());
		if (overall != null) {
			satisfied.put(wave.questionnaire().id(), overall);
		}
		Map<String, BigDecimal> expected = new HashMap<>();
		for (CriterionValue criterion : score.criteria()) {
			BigDecimal figure = Published.figure(criterion.value());
			if (figure != null) {
				expected.put(criterion.id(), figure);
			}
		}
		List<Gap> gaps = new ArrayList<>();
		gaps(wave.questionnaire(), expected, satisfied, gaps);
		return gaps;
	}

	private static void gaps(Node node, Map<String, BigDecimal> expected, Map<String, BigDecimal> satisfied,
			List<Gap> gaps) {
		BigDecimal reached = satisfied.get(node.id());
		for (Node child : node.children()) {
			BigDecimal hoped = expected.get(child.id());
			if (child.isCriterion() && "expectation".equals(child.kind()) && hoped != null && reached != null) {
				gaps.add(new Gap(child.id(), child.question(), node.id(), node.name(), hoped, reached,
						hoped.subtract(reached)));
			}
			gaps(child, expected, satisfied, gaps);
		}
	}

	/** A priority in full precision, by which it is ordered. */
	private record Gain(Node criterion, BigDecimal value, @Nullable BigDecimal quartile, @Nullable BigDecimal points) {

		private static final Comparator<Gain> GREATEST = Comparator.comparing(Gain::points,
				Comparator.nullsLast(Comparator.reverseOrder()));

		Priority priority() {
			return new Priority(this.criterion.id(), this.criterion.question(),
					this.value.setScale(2, RoundingMode.HALF_UP), Published.figure(this.quartile),
					Published.figure(this.points));
		}

	}

}
