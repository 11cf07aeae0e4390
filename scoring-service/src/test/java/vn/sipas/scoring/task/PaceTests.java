package vn.sipas.scoring.task;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PaceTests {

	private long nanoTime;

	private final Pace pace = new Pace(Duration.ofMillis(500), () -> this.nanoTime);

	@Test
	void isDueAtOnceAfterARestAndNotAgainBeforeThePauseIsOver() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		assertThat(this.pace.isDue(10_499)).isFalse();
		assertThat(this.pace.isDue(10_500)).isTrue();
	}

	@Test
	void clockThatWasSetBackDoesNotStopIt() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		assertThat(this.pace.isDue(2_000)).isTrue();
		assertThat(this.pace.isDue(2_100)).isFalse();
	}

	@Test
	void whatTakesLongIsDoneLessOften() {
		assertThat(this.pace.isDue(10_000)).isTrue();
		this.pace.spend((_) -> this.nanoTime += 400_000_000);
		assertThat(this.pace.isDue(10_799)).isFalse();
		assertThat(this.pace.isDue(10_800)).isTrue();
		this.pace.spend((_) -> {
		});
		assertThat(this.pace.isDue(11_300)).isTrue();
	}

	@Test
	void whatTakesLongIsToldWhenItsTimeIsOver() {
		this.pace.spend((isOver) -> {
			this.nanoTime += 100_000_000;
			assertThat(isOver.getAsBoolean()).isFalse();
			this.nanoTime++;
			assertThat(isOver.getAsBoolean()).isTrue();
		});
	}

}
