package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.questionnaire.Questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

/** What cannot be had is absent. */
class AbsentPrecisionTests {

	private static final Questionnaire ONE = Survey.meanOf("a");

	private static final Questionnaire TWO = Survey.meanOf("a", "b");

	@Test
	void oneResponseHasNoMargin() {
		assertNothing(Survey.of(ONE, "A - 1 1").precisions());
	}

	@Test
	void noResponseHasNoMargin() {
		assertNothing(Survey.of(ONE).precisions());
	}

	@Test
	void whereEveryStratumHasOneClusterThereIsNoMargin() {
		assertNothing(Survey.of(ONE, "A c 1 1", "A c 1 0", "B c 1 0", "C - 2 1").precisions());
	}

	@Test
	void itemThatNobodyAnsweredHasNothingAndIsLeftOut() {
		Precisions precisions = Survey.of(TWO, "A - 1 1-", "A - 2 0-", "A - 1 1-").precisions();
		assertThat(item(precisions, "b")).isEqualTo(Precision.NONE);
		assertThat(precisions.overall().standardError()).isEqualTo(item(precisions, "a").standardError()).isPresent();
	}

	@Test
	void withoutSumsOfPairsOnlyWhatNeedsThemIsAbsent() {
		Sample sample = Survey.of(TWO, "A c 1 11", "A c 1 10", "A d 2 01", "A d 1 00").sample();
		Precisions precisions = Precisions.of(TWO, List.of("a", "b")::indexOf,
				new Sample(sample.items(), sample.responses(), sample.answers(), sample.strata(), Optional.empty()));
		assertThat(precisions.overall().marginOfError()).isPresent();
		assertThat(precisions.overall().designEffect()).isEmpty();
		assertThat(precisions.overall().effectiveResponses()).isEmpty();
		assertThat(item(precisions, "a").designEffect()).isPresent();
	}

	@Test
	void withoutSquaresOfResponsesWithoutAClusterThereIsNoMargin() {
		Sample sample = Survey.of(ONE, "A c 1 1", "A d 1 0", "B - 2 1", "B - 1 0").sample();
		List<Stratum> strata = sample.strata()
			.stream()
			.map((stratum) -> new Stratum(stratum.name(), stratum.population(), stratum.clusters(),
					new Singles(stratum.singles().responses(), stratum.singles().sums(), Optional.empty())))
			.toList();
		Precisions precisions = Precisions.of(ONE, List.of("a")::indexOf,
				new Sample(1, 4, sample.answers(), strata, sample.weights()));
		assertThat(precisions.degreesOfFreedom()).hasValue(2);
		assertThat(precisions.overall()).isEqualTo(Precision.NONE);
		assertThat(item(precisions, "a")).isEqualTo(Precision.NONE);
	}

	private static Precision item(Precisions precisions, String id) {
		return Objects.requireNonNull(precisions.items().get(id));
	}

	private static void assertNothing(Precisions precisions) {
		assertThat(precisions.degreesOfFreedom()).isEmpty();
		assertThat(precisions.overall()).isEqualTo(Precision.NONE);
		assertThat(precisions.nodes()).containsExactly(Map.entry("index", Precision.NONE));
		assertThat(precisions.items()).containsExactly(Map.entry("a", Precision.NONE));
	}

}
