package vn.sipas.bench.report;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SpreadTests {

	@Test
	void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
		assertThat(new Spread(List.of(9.0, 1.0, 4.0)).median()).isEqualTo(4);
		assertThat(new Spread(List.of(9.0, 1.0, 4.0, 5.0)).median()).isEqualTo(4.5);
	}

	@Test
	void runsKeepTheirOrderAndHaveALeastAndAMost() {
		Spread spread = new Spread(List.of(9.0, 1.0, 4.0));
		assertThat(spread.runs()).containsExactly(9.0, 1.0, 4.0);
		assertThat(spread.least()).isEqualTo(1);
		assertThat(spread.most()).isEqualTo(9);
	}

	@Test
	void whatSlowedBothDownInATurnDoesNotChangeTheirRatio() {
		Spread ours = new Spread(List.of(50.0, 5.0, 60.0));
		Spread limit = new Spread(List.of(100.0, 10.0, 100.0));
		assertThat(ours.ratioTo(limit)).isEqualTo(0.5);
	}

	@Test
	void whoHadOtherNumbersOfTurnsIsComparedByMedians() {
		assertThat(new Spread(List.of(50.0, 70.0, 60.0)).ratioTo(new Spread(List.of(30.0)))).isEqualTo(2);
	}

	@Test
	void nothingWasMeasuredWithoutARun() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Spread(List.of()));
	}

}
