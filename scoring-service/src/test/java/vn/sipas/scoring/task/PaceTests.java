package vn.sipas.scoring.task;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class PaceTests {

	private final Pace pace = new Pace(Duration.ofMillis(500));

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
		this.pace.spend(() -> await().pollDelay(Duration.ofMillis(100)).until(() -> true));
		assertThat(this.pace.isDue(10_500)).isFalse();
		assertThat(this.pace.isDue(10_000 + 60_000)).isTrue();
		this.pace.spend(() -> {
		});
		assertThat(this.pace.isDue(10_000 + 60_000 + 500)).isTrue();
	}

}
