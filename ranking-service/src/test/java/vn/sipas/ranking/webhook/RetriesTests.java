package vn.sipas.ranking.webhook;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class RetriesTests {

	private static final List<Duration> USUAL = new Binder(new MapConfigurationPropertySource())
		.bindOrCreate("sipas.webhooks", WebhookProperties.class)
		.retries();

	@Test
	void thePausesAreThoseOfTheStandard() {
		Retries exact = new Retries(USUAL, fixed(0));
		List<Duration> pauses = new ArrayList<>();
		for (int failures = 1; exact.after(failures, null).isPresent(); failures++) {
			pauses.add(exact.after(failures, null).orElseThrow());
		}
		assertThat(pauses).containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30),
				Duration.ofHours(2), Duration.ofHours(5), Duration.ofHours(10), Duration.ofHours(14),
				Duration.ofHours(20), Duration.ofHours(24));
	}

	@Test
	void eachPauseIsUpToAFifthLonger() {
		assertThat(new Retries(USUAL, fixed(0.5)).after(2, null)).hasValue(Duration.ofSeconds(330));
		Retries random = new Retries(USUAL, new Random(1));
		for (int time = 0; time < 1000; time++) {
			assertThat(random.after(1, null).orElseThrow()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
		}
	}

	@Test
	void whoWantsToBeLeftAloneForLongerIsUpToADay() {
		Retries exact = new Retries(USUAL, fixed(0));
		assertThat(exact.after(1, Duration.ofMinutes(2))).hasValue(Duration.ofMinutes(2));
		assertThat(exact.after(2, Duration.ofMinutes(2))).as("the pause is longer").hasValue(Duration.ofMinutes(5));
		assertThat(exact.after(1, Duration.ofSeconds(-3))).hasValue(Duration.ofSeconds(5));
		assertThat(exact.after(1, Duration.ofDays(300))).hasValue(Duration.ofHours(24));
		assertThat(exact.after(10, Duration.ofMinutes(2))).isEmpty();
	}

	@Test
	void whatIsKeptTooShortlyToKnowWhatWasToldIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> properties(Duration.ofDays(3), Duration.ofSeconds(20)));
		assertThatIllegalArgumentException().isThrownBy(() -> properties(Duration.ofDays(4), Duration.ofSeconds(31)));
		assertThat(properties(Duration.ofDays(4), Duration.ofSeconds(30)).toString()).doesNotContain("a secret");
	}

	private static WebhookProperties properties(Duration kept, Duration answerWithin) {
		return new WebhookProperties("a:a secret", null, false, null, Duration.ofMinutes(1), Duration.ofSeconds(1),
				List.of(Duration.ofSeconds(5)), answerWithin, 32, 2, Duration.ofHours(24), Duration.ofDays(5), kept,
				Duration.ofDays(90));
	}

	private static Random fixed(double value) {
		return new Random() {

			@Override
			public double nextDouble() {
				return value;
			}

		};
	}

}
