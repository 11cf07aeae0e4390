package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

import vn.sipas.ranking.page.UnitView.Gap;
import vn.sipas.ranking.page.UnitView.Step;
import vn.sipas.ranking.priority.Priorities;
import vn.sipas.ranking.priority.Priority;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.text.Text;

/** Of what a unit could do next, what its page shows. */
final class Advice {

	private static final int MOST = 5;

	private Advice() {
	}

	/** The greatest gains. */
	static List<Step> raises(Priorities next, Language language) {
		return next.priorities()
			.stream()
			.filter((one) -> one.gain() != null && one.gain().signum() > 0)
			.limit(MOST)
			.map((one) -> step(one, Objects.requireNonNull(one.gain()), language))
			.toList();
	}

	/** What is farthest above the upper quartile of the level, or at it. */
	static List<Step> strengths(Priorities next, Language language) {
		return next.priorities()
			.stream()
			.filter((one) -> one.upperQuartile() != null && above(one).signum() >= 0)
			.sorted(Comparator.comparing(Advice::above).reversed())
			.limit(MOST)
			.map((one) -> step(one, above(one), language))
			.toList();
	}

	static List<Gap> gaps(Priorities next, Language language) {
		return next.gaps()
			.stream()
			.map((gap) -> new Gap(
					Objects.requireNonNullElseGet(gap.question(), () -> new Text(gap.expectation(), gap.expectation()))
						.in(language),
					language.percent(gap.expected()), language.percent(gap.satisfied()), language.percent(gap.gap())))
			.toList();
	}

	private static BigDecimal above(Priority one) {
		return one.value().subtract(Objects.requireNonNull(one.upperQuartile()));
	}

	private static Step step(Priority one, BigDecimal points, Language language) {
		Text question = Objects.requireNonNullElseGet(one.question(), () -> new Text(one.id(), one.id()));
		return new Step(question.in(language), language.percent(one.value()),
				language.percent(Objects.requireNonNull(one.upperQuartile())), "+" + language.percent(points));
	}

}
