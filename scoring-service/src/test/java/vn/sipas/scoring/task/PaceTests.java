package vn.sipas.scoring.task;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private long nanoTime;

	private long cpuTime;

	private final Rhythm rhythm = new Rhythm(Duration.ofMillis(500), () -> this.nanoTime, () -> this.cpuTime);

	private final Pace pace = this.rhythm.pace(1);

	private final Pace slower = this.rhythm.pace(4);

	@Test
	void isDueAtOnceAfterARestAndNotAgainBeforeThePauseIsOver() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		assertThat(this.pace.isDue(10_499)).isFalse();
		assertThat(this.pace.isDue(10_500)).isTrue();
		assertThat(this.slower.isDue(10_500)).isTrue();
		assertThat(this.slower.isDue(12_499)).isFalse();
	}

	@Test
	void clockThatWasSetBackDoesNotStopIt() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		assertThat(this.pace.isDue(2_000)).isTrue();
		assertThat(this.pace.isDue(2_100)).isFalse();
	}

	@Test
	void whatIsNotFinishedWaitsForNoPause() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		this.pace.spend((isOver) -> {
			passMillis(100);
			assertThat(isOver.getAsBoolean()).isFalse();
			passMillis(100);
			assertThat(isOver.getAsBoolean()).isTrue();
		});
		assertThat(this.pace.isDue(10_100)).isFalse();
		passMillis(50);
		assertThat(this.pace.isDue(10_100)).isTrue();
		this.pace.spend((_) -> {
		});
		assertThat(this.pace.isDue(10_200)).isFalse();
	}

	@Test
	void takesAQuarterOfTheTimeWhereTheThreadHasOtherThingsToDo() {
		passMillis(1000);
		this.cpuTime += 600_000_000;
		this.pace.spend((_) -> passMillis(100));
		passMillis(299);
		assertThat(this.slower.isDue(20_000)).isFalse();
		passMillis(1);
		assertThat(this.slower.isDue(20_000)).isTrue();
	}

	private void passMillis(long millis) {
		this.nanoTime += millis * 1_000_000;
	}

}
