package vn.sipas.scoring.streams;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ClockStepsTests {

	private Duration passed = Duration.ofHours(3);

	private Duration clock = Duration.ofDays(20_000);

	private final ClockSteps steps = new ClockSteps(() -> this.clock.toMillis(), () -> this.passed.toNanos());

	@Test
	void timeThatPassesIsNoStep() {
		goesOn(Duration.ofHours(5));
		assertThat(this.steps.back()).isZero();
	}

	@Test
	void whatIsSetBackIsNoticedOnce() {
		goesOn(Duration.ofSeconds(1));
		isSet(Duration.ofMinutes(-30));
		assertThat(this.steps.back()).isEqualTo(Duration.ofMinutes(30));
		goesOn(Duration.ofSeconds(1));
		assertThat(this.steps.back()).isZero();
	}

	@Test
	void aClockThatWasSetOnIsNoticedWhenItIsRightAgain() {
		isSet(Duration.ofDays(1));
		assertThat(this.steps.back()).isZero();
		isSet(Duration.ofDays(-1));
		assertThat(this.steps.back()).isEqualTo(Duration.ofDays(1));
	}

	@Test
	void smallCorrectionsAreNone() {
		isSet(Duration.ofSeconds(-5));
		assertThat(this.steps.back()).isZero();
	}

	private void goesOn(Duration by) {
		this.passed = this.passed.plus(by);
		this.clock = this.clock.plus(by);
	}

	private void isSet(Duration by) {
		this.clock = this.clock.plus(by);
	}

}
