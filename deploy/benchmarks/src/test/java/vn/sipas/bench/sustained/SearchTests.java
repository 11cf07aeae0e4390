package vn.sipas.bench.sustained;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SearchTests {

	@Test
	void theHighestRateIsFoundBetweenOneThatIsKeptUpWithAndOneThatIsNot() {
		assertThat(Search.highest(40, 4, (rate) -> rate <= 100)).isEqualTo(100);
		assertThat(Search.highest(40, 4, (rate) -> rate <= 97)).isBetween(90L, 97L);
	}

	@Test
	void aRateBelowTheFirstIsFoundToo() {
		assertThat(Search.highest(40, 3, (rate) -> rate <= 11)).isEqualTo(10);
		assertThat(Search.highest(40, 1, (rate) -> rate <= 6)).isEqualTo(5);
	}

	@Test
	void nothingIsSustainedWhereNoRateIs() {
		assertThat(Search.highest(40, 3, (_) -> false)).isZero();
	}

	@Test
	void aLagThatJumpsUpAndDownDoesNotGrow() {
		List<Slope.Point> saw = IntStream.range(0, 100)
			.mapToObj((at) -> new Slope.Point(at / 10.0, (at % 5) * 1000.0))
			.toList();
		assertThat(Slope.of(saw)).isCloseTo(0, within(30.0));
	}

	@Test
	void aLagThatGrowsHasItsSlope() {
		List<Slope.Point> growing = IntStream.range(0, 100)
			.mapToObj((at) -> new Slope.Point(at / 10.0, 500 + at * 20.0))
			.toList();
		assertThat(Slope.of(growing)).isCloseTo(200, within(1e-6));
	}

}
