package vn.sipas.system.fault;

import java.util.List;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests of {@link Trend}.
 */
class TrendTests {

	@Test
	void whatGrowsSteadilyIsFound() {
		assertThat(Trend.growth(LongStream.range(0, 60).boxed().toList())).isEqualTo(30);
	}

	@Test
	void whatIsFlatAfterItsBeginningDoesNotGrow() {
		assertThat(Trend.growth(LongStream.range(0, 60).map((look) -> Math.min(look, 15)).boxed().toList())).isZero();
	}

	@Test
	void oneLookDoesNotCount() {
		assertThat(Trend.growth(List.of(5L, 5L, 5L, 900L, 5L, 5L, 5L, 5L, 5L, 5L, 900L, 5L))).isZero();
	}

	@Test
	void whatBecomesLessGrowsNegatively() {
		assertThat(Trend.growth(LongStream.range(0, 40).map((look) -> -look).boxed().toList())).isNegative();
	}

	@Test
	void fewLooksAreNoTrend() {
		assertThatIllegalArgumentException().isThrownBy(() -> Trend.growth(List.of(1L, 2L, 3L)));
	}

}
