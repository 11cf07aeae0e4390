package vn.sipas.ranking.ranking;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PublishedTests {

	@ParameterizedTest
	@CsvSource({ "86.812345678901, 86.81", "90.504999999999, 90.50", "90.505000000000, 90.51", "0.004999999999, 0.00",
			"0.005, 0.01", "100, 100.00", "0, 0.00", "99.995, 100.00", "66.666666666666, 66.67" })
	void figuresAreRoundedHalfUpToTwoDecimals(BigDecimal percent, String published) {
		assertThat(Published.figure(percent)).hasToString(published);
	}

	@Test
	void noFigureStaysNone() {
		assertThat(Published.figure(null)).isNull();
	}

}
