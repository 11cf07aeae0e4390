package vn.sipas.ranking.unit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.score.NodeValue;
import vn.sipas.ranking.score.Precision;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.unit.UnitFigures.NodeFigure;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** What several units' figures come to, weighted by their responses. */
class CombinedTests {

	private final Wave wave = Samples.wave("w", 1, 30, Samples.provinces("1 A", "2 B", "3 C"));

	// By R: w <- c(.4, .6); v <- w^2 * c(1, .8)^2; f <- sum(v)^2 / sum(v^2 / c(30, 25));
	// sqrt(sum(v)) is 0.62482, qt(.975, f) * sqrt(sum(v)) is 1.254258.
	@Test
	void theMeanIsByResponsesAndItsErrorThatOfIndependentSamples() {
		Combined combined = combined(score("1", 400, "80", "70", "1.0", 30), score("2", 600, "90", "75.5", "0.8", 25));
		assertThat(combined.computed()).isTrue();
		assertThat(combined.method()).isEqualTo("mean-by-responses");
		assertThat(combined.responses()).isEqualTo(1000);
		assertThat(combined.overall()).isEqualTo("86.00");
		assertThat(combined.precision())
			.isEqualTo(new ShownPrecision(new BigDecimal("0.624820"), new BigDecimal("1.25"), null, null));
		// 0.4 * 70 + 0.6 * 75.5
		assertThat(combined.nodes()).extracting(NodeFigure::id, NodeFigure::value)
			.containsExactly(org.assertj.core.groups.Tuple.tuple("access", new BigDecimal("73.30")));
	}

	@Test
	void roundingIsHalfUpFromTheExactMean() {
		// (1 * 80.01 + 1 * 80.02) / 2 = 80.015
		assertThat(combined(score("1", 30, "80.01", "70", null, null), score("2", 30, "80.02", "70", null, null))
			.overall()).isEqualTo("80.02");
	}

	@Test
	void aSingleUnitsFigureStaysWhatItIs() {
		Combined combined = combined(score("1", 450, "86.812345", "90.5", "0.5", 100));
		assertThat(combined.overall()).isEqualTo("86.81");
		assertThat(combined.precision())
			.isEqualTo(new ShownPrecision(new BigDecimal("0.500000"), new BigDecimal("0.99"), null, null));
	}

	@Test
	void whereOneHasNoErrorTheMeanHasNone() {
		Combined combined = combined(score("1", 400, "80", "70", "1.0", 30), score("2", 600, "90", "70", null, null));
		assertThat(combined.overall()).isEqualTo("86.00");
		assertThat(combined.precision()).isNull();
	}

	@Test
	void whereOneHasNoFigureThatMayBeShownThereIsNone() {
		assertThat(
				Combined.of(standings(score("1", 400, "80", "70", "1.0", 30), score("2", 29, "90", "70", "1.0", 30))))
			.as("few responses")
			.isEmpty();
		Score unanswered = Samples.score("w", "2", 1, 400, null, Map.of());
		assertThat(Combined.of(standings(score("1", 400, "80", "70", "1.0", 30), unanswered))).as("no answers")
			.isEmpty();
		assertThat(Combined.of(standings(score("1", 400, "80", "70", "1.0", 30), null))).as("no score").isEmpty();
		assertThat(Combined.of(List.of())).as("no unit").isEmpty();
	}

	@Test
	void aNodeThatOneHasNoFigureOfIsLeftOut() {
		Score without = Samples.score("w", "2", 1, 600, "90", Map.of());
		assertThat(combined(score("1", 400, "80", "70", null, null), without).nodes()).isEmpty();
	}

	private Combined combined(Score... scores) {
		return Combined.of(standings(scores)).orElseThrow();
	}

	private List<Standing> standings(@Nullable Score... scores) {
		List<Standing> standings = new ArrayList<>();
		for (Score score : scores) {
			Unit unit = this.wave.unit((score == null) ? "3" : score.unit()).orElseThrow();
			boolean shown = score != null && this.wave.shows(score.responses());
			standings.add(new Standing(new Figures.Live("w"), this.wave, unit, (score == null) ? 0 : score.responses(),
					Optional.ofNullable(score), shown, Optional.empty(), 3));
		}
		return standings;
	}

	private static Score score(String unit, long responses, String overall, String access, @Nullable String error,
			@Nullable Integer degrees) {
		Precision precision = (error == null) ? null : new Precision(new BigDecimal(error), null, null, null);
		return new Score("w", unit, 1, responses, new BigDecimal(overall), precision, degrees,
				List.of(new NodeValue("access", new BigDecimal(access), precision)), List.of());
	}

}
