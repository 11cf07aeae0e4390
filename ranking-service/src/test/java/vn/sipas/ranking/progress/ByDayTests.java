package vn.sipas.ranking.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import vn.sipas.ranking.progress.ByDay.Day;

import static org.assertj.core.api.Assertions.assertThat;

class ByDayTests {

	private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

	private static final Schedule THIRD_OF_FOUR_DAYS = new Schedule(FIRST, 4, 2, 3);

	@Test
	void daysWithoutAResponseAreThereAndSumsGoOn() {
		ByDay byDay = ByDay.of(Map.of(FIRST, 5L, FIRST.plusDays(2), 2L), 0, THIRD_OF_FOUR_DAYS, 10L, Instant.EPOCH);
		assertThat(byDay.days()).containsExactly(new Day(FIRST, 5, 5, 3L), new Day(FIRST.plusDays(1), 0, 5, 5L),
				new Day(FIRST.plusDays(2), 2, 7, 8L));
		assertThat(byDay.responses()).isEqualTo(7);
	}

	@Test
	void nothingIsLostThatIsOnNoDayThatHasBegun() {
		ByDay byDay = ByDay.of(Map.of(FIRST, 5L, FIRST.plusDays(3), 4L, FIRST.minusDays(9), 1L), 2, THIRD_OF_FOUR_DAYS,
				null, Instant.EPOCH);
		assertThat(byDay.otherDays()).isEqualTo(7);
		assertThat(byDay.responses()).isEqualTo(12);
		assertThat(byDay.days()).allSatisfy((day) -> assertThat(day.due()).isNull());
	}

	@Test
	void beforeAWaveOpensThereIsNoDay() {
		ByDay byDay = ByDay.of(Map.of(), 0, new Schedule(FIRST, 4, 0, 0), 10L, null);
		assertThat(byDay.days()).isEmpty();
		assertThat(byDay.responses()).isZero();
	}

	@Test
	void noMoreThanAThousandDaysAreTold() {
		assertThat(ByDay.of(Map.of(), 0, new Schedule(FIRST, 5000, 4000, 4000), null, null).days()).hasSize(1000);
	}

}
