package vn.sipas.scoring.precision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** However the sums came together, the figures are the same. */
class OrderTests {

	private static final long SEED = 11;

	@Test
	void orderOfArrivalChangesNotOneBit() {
		RandomSurveys surveys = new RandomSurveys(new Random(SEED));
		Random random = new Random(SEED);
		for (int index = 0; index < 100; index++) {
			Survey survey = surveys.next();
			List<Respondent> shuffled = new ArrayList<>(survey.respondents());
			Collections.shuffle(shuffled, random);
			Survey other = new Survey(survey.questionnaire(), survey.populations(), shuffled);
			assertThat(other.precisions()).as("seed %s, survey %s", SEED, index).isEqualTo(survey.precisions());
		}
	}

	@Test
	void orderOfStrataChangesNotOneBit() {
		RandomSurveys surveys = new RandomSurveys(new Random(SEED));
		for (int index = 0; index < 100; index++) {
			Survey survey = surveys.next();
			Sample sample = survey.sample();
			Sample reversed = new Sample(sample.items(), sample.responses(), sample.answers(),
					sample.strata().reversed(), sample.weights());
			assertThat(Precisions.of(survey.questionnaire(), survey::number, reversed))
				.as("seed %s, survey %s", SEED, index)
				.isEqualTo(survey.precisions());
		}
	}

	@Test
	void strataHaveDifferentNames() {
		Stratum stratum = Survey.of(Survey.meanOf("a"), "A - 1 1").sample().strata().getFirst();
		Sample sample = Survey.of(Survey.meanOf("a"), "A - 1 1").sample();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> new Sample(1, 2, sample.answers(), List.of(stratum, stratum), sample.weights()))
			.withMessage("two strata have the name A");
	}

}
