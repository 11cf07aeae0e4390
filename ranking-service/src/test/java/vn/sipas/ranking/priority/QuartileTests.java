package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuartileTests {

	// By R: quantile(c(...), 0.75), whose type is 7.
	@ParameterizedTest
	@CsvSource({ "1 2 3 4, 3.25", "40 10 30 20, 32.5", "1 2 3 4 5, 4", "1 2 3 4 5 6, 4.75", "7 7 7 7 9, 7",
			"90.5 80.25 70 60 85, 85" })
	void theUpperQuartileIsInterpolated(String figures, BigDecimal quartile) {
		assertThat(Quartile.upper(Stream.of(figures.split(" ")).map(BigDecimal::new).toList()))
			.hasValueSatisfying((upper) -> assertThat(upper).isEqualByComparingTo(quartile));
	}

	@Test
	void fewerThanFourFiguresHaveNone() {
		assertThat(Quartile.upper(List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.TEN))).isEmpty();
	}

}
