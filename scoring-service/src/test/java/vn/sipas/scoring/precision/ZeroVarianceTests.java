package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.questionnaire.Questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

/** A variance that is zero comes out as zero, whatever rounding leaves of it. */
class ZeroVarianceTests {

	private static final Questionnaire ONE = Survey.meanOf("a");

	private static final Questionnaire TWO = Survey.meanOf("a", "b");

	@Test
	void whereAllAgreeTheErrorIsZeroAndThereIsNoDesignEffect() {
		for (String answer : List.of("1", "0")) {
			Precisions precisions = Survey
				.of(ONE, "A - 0.1 " + answer, "A - 0.3 " + answer, "A - 0.7 " + answer, "A c 0.2 " + answer,
						"B d 1.1 " + answer, "B c 0.9 " + answer, "B c 0.9 -")
				.precisions();
			for (Precision precision : List.of(precisions.overall(), item(precisions, "a"))) {
				assertThat(precision.standardError()).hasValue(0);
				assertThat(precision.marginOfError()).hasValue(0);
				assertThat(precision.designEffect()).isEmpty();
				assertThat(precision.effectiveResponses()).isEmpty();
			}
		}
	}

	@Test
	void criteriaThatCancelOutHaveNoErrorTogether() {
		Precisions precisions = Survey.of(TWO, "A - 0.1 10", "A - 0.3 01", "A - 0.7 10", "A - 1.7 01").precisions();
		assertThat(precisions.overall().standardError()).hasValue(0);
		assertThat(precisions.overall().designEffect()).isEmpty();
		assertThat(item(precisions, "a").standardError().orElseThrow()).isPositive();
	}

	@Test
	void fullySampledStratumAddsNothing() {
		Precision overall = mixed().withPopulation("A", 3).precisions().overall();
		assertThat(overall.standardError()).hasValue(0);
		assertThat(overall.marginOfError()).hasValue(0);
		assertThat(overall.designEffect()).hasValue(0);
		assertThat(overall.effectiveResponses()).isEmpty();
	}

	@Test
	void populationThatIsSaidToBeSmallerThanTheSampleMakesNoFigureCertain() {
		assertThat(mixed().withPopulation("A", 2).precisions()).isEqualTo(mixed().precisions());
		assertThat(mixed().precisions().overall().standardError().orElseThrow()).isPositive();
	}

	private static Survey mixed() {
		return Survey.of(ONE, "A c 1 1", "A d 1 0", "A - 1 0", "A d 1 1");
	}

	@Test
	void clustersThatAreAlikeHaveNoErrorBetweenThem() {
		Precisions precisions = Survey
			.of(TWO, "A c 0.1 10", "A c 0.3 01", "A d 0.1 10", "A d 0.3 01", "B c 7 11", "B d 7 11")
			.precisions();
		assertThat(precisions.overall().standardError()).hasValue(0);
		assertThat(precisions.overall().designEffect()).hasValue(0);
		assertThat(precisions.overall().effectiveResponses()).isEmpty();
	}

	private static Precision item(Precisions precisions, String id) {
		return Objects.requireNonNull(precisions.items().get(id));
	}

}
