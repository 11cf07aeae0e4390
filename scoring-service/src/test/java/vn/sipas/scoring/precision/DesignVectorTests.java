package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.questionnaire.Questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Eight people in four clusters and two strata, worked out by hand and in R. */
class DesignVectorTests {

	private static final Questionnaire THREE_CRITERIA = Survey.meanOf("a", "b", "c");

	@Test
	void valuesAreThoseOfTheVector() {
		Survey survey = survey(true, true);
		assertThat(survey.values().index().orElseThrow().doubleValue()).isCloseTo(0.759091, within(5e-7));
		assertThat(survey.questionnaire().items().stream().map((item) -> survey.values().value(item).orElseThrow()))
			.map((share) -> Math.round(share.doubleValue() * 1e6))
			.containsExactly(750_000L, 800_000L, 727_273L);
	}

	@Test
	void clustersInStrata() {
		Precisions precisions = survey(true, true).precisions();
		assertError(precisions, 0.0668603);
		assertThat(precisions.degreesOfFreedom()).isEqualTo(OptionalLong.of(2));
		// qt(0.975, 2) = 4.302652729911275
		assertThat(precisions.overall().marginOfError().orElseThrow()).isCloseTo(0.0668603 * 4.302652729911275,
				within(3e-7));
	}

	@Test
	void personsAsClustersInStrata() {
		Precisions precisions = survey(true, false).precisions();
		assertError(precisions, 0.1023587);
		assertThat(precisions.degreesOfFreedom()).isEqualTo(OptionalLong.of(6));
	}

	@Test
	void clustersWithoutStrata() {
		assertError(survey(false, true).precisions(), 0.0757740);
	}

	@Test
	void personsAsClustersWithoutStrata() {
		assertError(survey(false, false).precisions(), 0.1008169);
	}

	@Test
	void criteriaAreNotTakenForIndependent() {
		Precisions precisions = survey(true, true).precisions();
		double independent = Math.sqrt(Stream.of("a", "b", "c")
			.map(precisions.items()::get)
			.map(Precision::standardError)
			.mapToDouble(OptionalDouble::orElseThrow)
			.map((error) -> error * error)
			.sum()) / 3;
		assertThat(independent).isCloseTo(0.0958976, within(5e-8));
		assertThat(precisions.overall().standardError().orElseThrow()).isLessThan(0.067);
	}

	private static void assertError(Precisions precisions, double expected) {
		assertThat(precisions.overall().standardError().orElseThrow()).isCloseTo(expected, within(5e-8));
	}

	private static Survey survey(boolean strata, boolean clusters) {
		return new Survey(THREE_CRITERIA, Map.of(),
				Stream
					.of("A a1 111", "A a1 101", "A a2 000", "A a2 11-", "B b1 111", "B b1 110", "B b2 011", "B b2 1-1")
					.map((line) -> List.of(line.split(" ", -1)))
					.map((person) -> Respondent.in(strata ? person.get(0) : "", clusters ? person.get(1) : "",
							person.get(0).equals("A") ? 1 : 2, person.get(2)))
					.toList());
	}

}
