package vn.sipas.ranking.breakdown;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Published;
import vn.sipas.ranking.suppression.Hidden;
import vn.sipas.ranking.suppression.Suppression;

/**
 * A unit's figures by groups as readers get them; percentages have two decimals.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version the version of the event; 0 before the first
 * @param edition the number of the edition that they are from; null while figures move
 * @param responses all responses of the unit
 * @param breakdowns those that may be shown
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownBreakdowns(String wave, String unit, long version, @Nullable Integer edition, long responses,
		List<ShownBreakdown> breakdowns) {

	static ShownBreakdowns none(String wave, String unit) {
		return new ShownBreakdowns(wave, unit, 0, null, 0, List.of());
	}

	static ShownBreakdowns of(BrokenDown unit, Plan plan) {
		List<ShownBreakdown> shown = new ArrayList<>();
		for (Breakdown breakdown : unit.breakdowns()) {
			Hidden hidden = plan.of(unit.unit(), breakdown.by());
			if (!hidden.all()) {
				shown.add(ShownBreakdown.of(breakdown, unit.responses(), hidden));
			}
		}
		return new ShownBreakdowns(unit.wave(), unit.unit(), unit.version(), null, unit.responses(), shown);
	}

	ShownBreakdowns in(int number) {
		return new ShownBreakdowns(this.wave, this.unit, this.version, number, this.responses, this.breakdowns);
	}

	ShownBreakdowns only(Predicate<String> asked) {
		return new ShownBreakdowns(this.wave, this.unit, this.version, this.edition, this.responses,
				this.breakdowns.stream().filter((breakdown) -> asked.test(breakdown.by())).toList());
	}

	/**
	 * One breakdown.
	 *
	 * @param by what the groups are by
	 * @param groups by value, the sum of those not told apart last
	 * @param notSaid how many did not say; null if none or hidden
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ShownBreakdown(String by, List<ShownGroup> groups, @Nullable Long notSaid) {

		private static final Comparator<ShownGroup> BY_VALUE = Comparator
			.comparing((ShownGroup group) -> group.value().equals(Suppression.OTHERS))
			.thenComparing(ShownGroup::value);

		static ShownBreakdown of(Breakdown breakdown, long responses, Hidden hidden) {
			Stream<ShownGroup> shown = breakdown.groups()
				.stream()
				.filter((group) -> !hidden.hides(group.value()))
				.map(ShownGroup::of);
			Stream<ShownGroup> others = hidden.groups()
				.stream()
				.filter(Predicate.not(Suppression.NOT_SAID::equals))
				.map(ShownGroup::suppressed);
			long rest = responses - breakdown.responses();
			return new ShownBreakdown(breakdown.by(), Stream.concat(shown, others).sorted(BY_VALUE).toList(),
					(rest == 0 || hidden.hides(Suppression.NOT_SAID)) ? null : rest);
		}

	}

	/**
	 * One group.
	 *
	 * @param value what its responses have in common
	 * @param suppressed true if its numbers are hidden, else null
	 * @param responses number of responses
	 * @param overall null if there is none or it is hidden
	 * @param nodes the inner nodes that have a figure; null if they are hidden
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	public record ShownGroup(String value, @Nullable Boolean suppressed, @Nullable Long responses,
			@Nullable BigDecimal overall, @Nullable List<NodeFigure> nodes) {

		static ShownGroup of(Group group) {
			return new ShownGroup(group.value(), null, group.responses(), Published.figure(group.overall()),
					group.nodes()
						.stream()
						.map((node) -> Optional.ofNullable(Published.figure(node.value()))
							.map((value) -> new NodeFigure(node.id(), value)))
						.flatMap(Optional::stream)
						.toList());
		}

		static ShownGroup suppressed(String value) {
			return new ShownGroup(value, true, null, null, null);
		}

	}

	/**
	 * An inner node's figure.
	 *
	 * @param id the node's id
	 * @param value a percentage with two decimals
	 */
	public record NodeFigure(String id, BigDecimal value) {

		public NodeFigure {
			Objects.requireNonNull(id, "id");
		}

	}

}
