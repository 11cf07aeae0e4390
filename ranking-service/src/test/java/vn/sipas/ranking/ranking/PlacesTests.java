package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PlacesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			90.50                   | 1
			90.50 80.00 70.00       | 1 2 3
			70.00 90.50 80.00       | 3 1 2
			90.50 80.00 80.00 70.00 | 1 2 2 4
			90.50 90.50 80.00       | 1 1 3
			80.00 80.00 80.00       | 1 1 1
			100.00 0.00 0.00        | 1 2 2
			""")
	void equalFiguresShareAPlaceAndThePlacesAfterItStayEmpty(String figures, String places) {
		List<BigDecimal> given = Stream.of(figures.split(" ")).map(BigDecimal::new).toList();
		Places ranked = new Places(given);
		assertThat(given.stream().map(ranked::of))
			.containsExactlyElementsOf(Stream.of(places.split(" ")).map(Integer::valueOf).toList());
	}

	@Test
	void aPlaceIsOneMoreThanTheNumberOfHigherFigures() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		for (int round = 0; round < 200; round++) {
			List<BigDecimal> figures = IntStream.range(0, 1 + random.nextInt(70))
				.mapToObj((i) -> BigDecimal.valueOf(7500 + random.nextInt(60), 2))
				.toList();
			Places places = new Places(figures);
			for (BigDecimal figure : figures) {
				long higher = figures.stream().filter((other) -> other.compareTo(figure) > 0).count();
				assertThat(places.of(figure)).as("seed %d", seed).isEqualTo((int) higher + 1);
			}
		}
	}

}
