package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.questionnaire.Questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** Strata, clusters and populations, in cases small enough to work out by hand. */
class PrecisionsTests {

	private static final Questionnaire ONE = Survey.meanOf("a");

	@Test
	void stratumWithOneClusterIsTakenAboutTheWholeSamplesMean() {
		// The index is 1/2; influences are 1/12 and -1/12 in A, 1/6 in B, -1/6 in C.
		Precisions precisions = Survey.of(ONE, "A c 1 1", "A d 1 0", "B c 1 1", "B c 1 1", "C c 1 0", "C c 1 0")
			.precisions();
		assertThat(error(precisions)).isCloseTo(Math.sqrt(2 * 2.0 / 144 + 2.0 / 36), within(1e-15));
		assertThat(precisions.degreesOfFreedom()).isEqualTo(OptionalLong.of(1));
	}

	@Test
	void personAloneInAStratumCountsAsAClusterAloneDoes() {
		Precisions person = Survey.of(ONE, "A c 1 1", "A d 1 0", "B - 1.5 1").precisions();
		Precisions cluster = Survey.of(ONE, "A c 1 1", "A d 1 0", "B e 1.5 1").precisions();
		assertThat(error(person)).isCloseTo(error(cluster), within(1e-15)).isPositive();
	}

	@Test
	void halfThePopulationHalvesTheVariance() {
		Survey survey = Survey.of(ONE, "A c 1 1", "A d 1 0", "A - 1 0", "A d 1 1");
		double whole = error(survey.precisions());
		double half = error(survey.withPopulation("A", 6).precisions());
		assertThat(half * half).isCloseTo(whole * whole / 2, within(1e-15));
	}

	@Test
	void clusterWhoseResponsesWereAllWithdrawnIsNone() {
		Survey survey = Survey.of(ONE, "A c 1 1", "A d 1 0", "A - 1 1");
		Sample sample = survey.sample();
		Stratum stratum = sample.strata().getFirst();
		SortedMap<String, Sums> clusters = new TreeMap<>();
		stratum.clusters().forEach((name, sums) -> clusters.put(name.toString(), sums));
		clusters.put("b", new MarkSums(1, 1));
		Stratum emptied = new Stratum("A", stratum.population(), clusters, stratum.singles());
		Stratum empty = new Stratum("B", stratum.population(), new TreeMap<String, Sums>(), Singles.NONE);
		assertThat(Precisions.of(ONE, survey::number,
				new Sample(1, 3, sample.answers(), List.of(emptied, empty), sample.weights())))
			.isEqualTo(survey.precisions());
	}

	@Test
	void oneVeryHeavyResponseDoesNotHideTheOthers() {
		Precisions precisions = Survey.of(ONE, "A - 1000 1", "A - 0.00001 0", "A - 0.00001 0", "A - 0.00001 1")
			.precisions();
		// Influences are 2 of the heavy one and -1 of two others, all times 10^-8.
		assertThat(error(precisions)).isCloseTo(Math.sqrt(6 * 4 / 3.0) * 1e-8, within(1e-14));
	}

	@Test
	void clusterThatLeftAQuestionUnansweredIsStillACluster() {
		Precisions precisions = Survey.of(ONE, "A c 1 1", "A d 1 0", "A e 1 -").precisions();
		assertThat(precisions.degreesOfFreedom()).hasValue(2);
		assertThat(item(precisions, "a").standardError().orElseThrow()).isCloseTo(Math.sqrt(1.5 * 2 / 16),
				within(1e-15));
	}

	@Test
	void ofASimpleSampleTheDesignEffectIsOne() {
		Precision item = item(Survey.of(ONE, "A - 1 1", "A - 1 0", "A - 1 1", "A - 1 1").precisions(), "a");
		assertThat(item.designEffect().orElseThrow()).isCloseTo(1, within(1e-14));
		assertThat(item.effectiveResponses().orElseThrow()).isCloseTo(4, within(1e-13));
	}

	private static double error(Precisions precisions) {
		return precisions.overall().standardError().orElseThrow();
	}

	private static Precision item(Precisions precisions, String id) {
		return Objects.requireNonNull(precisions.items().get(id));
	}

}
