package vn.sipas.ranking.progress;

import java.time.LocalDate;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

class ScheduleTests {

	private static final Wave TEN_DAYS = Samples.planned(Samples.wave("w", 1, 0, Samples.provinces("12 Lai Châu")),
			LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 10), Map.of());

	@ParameterizedTest
	@CsvSource({ "2026-02-27, 0, 0, 0", "2026-03-01, 0, 1, 0", "2026-03-02, 1, 2, 11", "2026-03-06, 5, 6, 51",
			"2026-03-10, 9, 10, 91", "2026-03-11, 10, 10, 101", "2027-01-01, 10, 10, 101" })
	void todayIsNotDueBeforeItIsOver(LocalDate today, long over, long shown, long due) {
		Schedule schedule = Schedule.of(TEN_DAYS, today);
		assertThat(schedule.days()).isEqualTo(10);
		assertThat(schedule.over()).isEqualTo(over);
		assertThat(schedule.shown()).isEqualTo(shown);
		assertThat(schedule.due(101)).isEqualTo(due);
	}

	@Test
	void allIsDueOnceAWaveIsNotOpenAnyMore() {
		Schedule schedule = Schedule.of(Samples.inState(State.CLOSED, TEN_DAYS), LocalDate.of(2026, 3, 4));
		assertThat(schedule.over()).isEqualTo(10);
		assertThat(schedule.shown()).isEqualTo(4);
		assertThat(schedule.due(101)).isEqualTo(101);
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-06, 50, DONE", "2026-03-06, 60, DONE", "2026-03-06, 25, ON_TIME", "2026-03-06, 24, BEHIND",
			"2026-03-11, 49, SHORT", "2026-03-11, 50, DONE", "2026-03-01, 0, ON_TIME" })
	void aUnitIsBehindWhereItLacksSomeOfWhatIsDue(LocalDate today, long responses, Standing standing) {
		Schedule schedule = Schedule.of(TEN_DAYS, today);
		assertThat(Standing.of(responses, 50L, schedule)).isEqualTo(standing);
		assertThat(Standing.of(responses, null, schedule)).isEqualTo(Standing.NO_PLAN);
		UnitProgress unit = UnitProgress.of("12", Samples.text("Lai Châu"), responses, 50L, schedule);
		assertThat(unit.behind()).isNotNull();
		assertThat(unit.behind() > 0).isEqualTo(standing.isBehind());
	}

}
