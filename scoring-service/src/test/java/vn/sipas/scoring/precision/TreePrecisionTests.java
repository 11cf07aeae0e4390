package vn.sipas.scoring.precision;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import vn.sipas.scoring.questionnaire.Branch;
import vn.sipas.scoring.questionnaire.Criterion;
import vn.sipas.scoring.questionnaire.Kind;
import vn.sipas.scoring.questionnaire.Questionnaire;
import vn.sipas.scoring.questionnaire.Rule;

import static org.assertj.core.api.Assertions.assertThat;

/** Nodes by their rules. */
class TreePrecisionTests {

	private static final Criterion A = new Criterion("a", Kind.satisfaction);

	private static final Criterion P = new Criterion("p", Kind.perception);

	private static final String[] RESPONSES = { "A - 1 110", "A - 2 0-1", "A - 1 -00", "B - 3 101", "B - 2 01-" };

	@Test
	void nodeByItsOwnQuestionIsAsSureAsItsItem() {
		Questionnaire asked = Questionnaire.of(new Branch("index", new Rule.Question(), true, List.of(A)));
		Precisions precisions = Survey.of(asked, "A - 1 11", "A - 2 01", "A - 1 -0", "A - 3 10").precisions();
		assertThat(precisions.overall()).isEqualTo(precisions.items().get("index")).isNotEqualTo(Precision.NONE);
		assertThat(precisions.nodes()).containsExactly(Map.entry("index", precisions.overall()));
	}

	@Test
	void questionnaireOfOneCriterionIsAsSureAsThat() {
		Precisions precisions = Survey.of(Questionnaire.of(A), "A - 1 1", "A - 2 0", "A - 1 -").precisions();
		assertThat(precisions.overall()).isEqualTo(precisions.items().get("a")).isNotEqualTo(Precision.NONE);
		assertThat(precisions.nodes()).isEmpty();
	}

	@Test
	void perceptionHasAMarginOfItsOwnAndEntersNothing() {
		Precisions precisions = Survey.of(mixed(new Rule.Pooled()), RESPONSES).precisions();
		Precisions alone = Survey.of(mixed(new Rule.Pooled()),
				Stream.of(RESPONSES).map((line) -> line.substring(0, line.length() - 1) + "-").toArray(String[]::new))
			.precisions();
		assertThat(precisions.overall()).isEqualTo(alone.overall()).isNotEqualTo(Precision.NONE);
		assertThat(precisions.items().get("p")).isNotEqualTo(Precision.NONE);
		assertThat(Survey.of(Questionnaire.of(P), "A - 1 1", "A - 2 0").precisions().overall())
			.isEqualTo(Precision.NONE);
	}

	@Test
	void pairsWithPerceptionAreNotAskedFor() {
		for (Rule rule : List.of(new Rule.Mean(), new Rule.Criteria(), new Rule.Pooled())) {
			Survey survey = Survey.of(mixed(rule), RESPONSES);
			Sample sample = survey.sample();
			List<Stratum> strata = sample.strata()
				.stream()
				.map((stratum) -> new Stratum(stratum.name(), stratum.population(), stratum.clusters(),
						new Singles(stratum.singles().responses(), stratum.singles().sums(),
								stratum.singles().squares().map(NoPairs::new))))
				.toList();
			Precisions precisions = Precisions.of(survey.questionnaire(), survey::number,
					new Sample(3, sample.responses(), sample.answers(), strata, sample.weights().map(NoPairs::new)));
			assertThat(precisions).isEqualTo(survey.precisions());
			assertThat(precisions.overall().designEffect()).isPresent();
		}
	}

	private static Questionnaire mixed(Rule rule) {
		return Questionnaire.of(new Branch("index", rule, false, List.of(A, new Criterion("b", Kind.satisfaction), P)));
	}

	/** Sums without pairs of the third item's marks with others. */
	private record NoPairs(JointSums sums) implements JointSums {

		@Override
		public double one() {
			return this.sums.one();
		}

		@Override
		public double single(int mark) {
			return this.sums.single(mark);
		}

		@Override
		public double pair(int mark, int other) {
			assertThat(mark % 3 == other % 3 || (mark % 3 != 2 && other % 3 != 2)).as("%s and %s", mark, other)
				.isTrue();
			return this.sums.pair(mark, other);
		}

	}

}
