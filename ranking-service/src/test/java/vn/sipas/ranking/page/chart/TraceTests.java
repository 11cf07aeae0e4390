package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TraceTests {

	private static final Instant NINE = Instant.parse("2021-11-15T02:00:00Z");

	private static final Stretch HOURS = new Stretch(NINE, NINE.plusSeconds(36_000));

	@Test
	void aFigureHoldsUntilTheNext() {
		Trace trace = Trace.of(List.of(point(0, "80", null), point(5, "84", null)), HOURS);
		assertThat(trace.marks()).containsExactly(numbers("84", "83", "82", "81", "80"));
		assertThat(trace.line()).isEqualTo("M0 240H500V0H1000");
		assertThat(trace.band()).isEmpty();
	}

	@Test
	void theBandIsTheMarginAndIsInsideToo() {
		Trace trace = Trace.of(List.of(point(0, "82", "2"), point(5, "82", null)), HOURS);
		assertThat(trace.marks()).containsExactly(numbers("84", "83", "82", "81", "80"));
		assertThat(trace.line()).isEqualTo("M0 120H500V120H1000");
		assertThat(trace.band()).isEqualTo("M0 240H500V0H0Z");
	}

	@Test
	void whereThereIsNoFigureNothingIsDrawn() {
		Trace trace = Trace
			.of(List.of(point(0, null, null), point(2, "80", null), point(5, null, null), point(8, "84", null)), HOURS);
		assertThat(trace.line()).isEqualTo("M200 240H500M800 0H1000");
	}

	@Test
	void ofPointsThatWouldBeDrawnOverEachOtherTheLastIs() {
		List<Trace.Point> many = IntStream.range(0, 36_000)
			.mapToObj((second) -> new Trace.Point(NINE.plusSeconds(second), BigDecimal.valueOf(80 + second % 5), null))
			.toList();
		Trace trace = Trace.of(many, HOURS);
		assertThat(trace.line().chars().filter((letter) -> letter == 'H')).hasSize(500);
		assertThat(trace.line()).as("second 35,999").endsWith("V0H1000");
	}

	@Test
	void aStretchLeavesRoomForTheLastStep() {
		Stretch stretch = Stretch.between(NINE, NINE.plusSeconds(25_000));
		assertThat(stretch.to()).isEqualTo(NINE.plusSeconds(26_000));
		assertThat(stretch.at(NINE)).isEqualTo("0.00%");
		assertThat(stretch.at(NINE.plusSeconds(13_000))).isEqualTo("50.00%");
		assertThat(stretch.at(NINE.plusSeconds(99_000))).isEqualTo("100.00%");
		assertThat(Stretch.between(NINE, NINE).to()).isEqualTo(NINE.plusSeconds(60));
		assertThatThrownBy(() -> new Stretch(NINE, NINE)).isInstanceOf(IllegalArgumentException.class);
	}

	private static Trace.Point point(int hour, @Nullable String figure, @Nullable String margin) {
		return new Trace.Point(NINE.plusSeconds(3_600L * hour), (figure == null) ? null : new BigDecimal(figure),
				(margin == null) ? null : new BigDecimal(margin));
	}

	private static BigDecimal[] numbers(String... numbers) {
		return List.of(numbers).stream().map(BigDecimal::new).toArray(BigDecimal[]::new);
	}

}
