package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AxisTests {

	@Test
	void goesFromARoundNumberToARoundNumberInFourSteps() {
		Axis axis = Axis.around(numbers("80.9", "95.3"));
		assertThat(axis.marks()).containsExactlyElementsOf(numbers("80", "85", "90", "95", "100"));
		assertThat(Axis.around(numbers("86.2", "87.9")).marks())
			.containsExactlyElementsOf(numbers("86", "86.5", "87", "87.5", "88"));
	}

	@Test
	void neverGoesBeyondWhatAPercentageCanBe() {
		assertThat(Axis.around(numbers("99.9", "100")).marks())
			.containsExactlyElementsOf(numbers("99", "99.25", "99.5", "99.75", "100"));
		assertThat(Axis.around(numbers("-3", "104"))).isEqualTo(Axis.WHOLE);
		assertThat(Axis.around(List.of())).isEqualTo(Axis.WHOLE);
	}

	@Test
	void valuesStandWhereTheyBelongAndNeverOutside() {
		Axis axis = new Axis(80, 5);
		assertThat(axis.at(new BigDecimal("85"))).isEqualTo("25.00%");
		assertThat(axis.at(new BigDecimal("86.81"))).isEqualTo("34.05%");
		assertThat(axis.at(new BigDecimal("79"))).isEqualTo("0.00%");
		assertThat(axis.at(new BigDecimal("101"))).isEqualTo("100.00%");
	}

	@Test
	void aWhiskerReachesAsFarAsTheMargin() {
		Axis axis = new Axis(80, 5);
		assertThat(Whisker.of(axis, new BigDecimal("90"), new BigDecimal("2")))
			.isEqualTo(new Whisker("50.00%", "40.00%", "60.00%"));
		assertThat(Whisker.of(axis, new BigDecimal("90"), null)).isEqualTo(new Whisker("50.00%", null, null));
		assertThat(Whisker.of(axis, null, new BigDecimal("2"))).isNull();
	}

	private static List<BigDecimal> numbers(String... numbers) {
		return Stream.of(numbers).map(BigDecimal::new).toList();
	}

}
