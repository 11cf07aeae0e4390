package vn.sipas.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;

/**
 * The clock of one instance of a service steps, back and forth, and far: brokers refuse
 * what is more than an hour ahead of them.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class ClockTests {

	private static final int PER_SECOND = 50;

	private static final Duration LASTS = Duration.ofSeconds(8);

	private static final Duration SEEN_WITHIN = Duration.ofMinutes(2);

	private static final Duration NEARLY = Duration.ofSeconds(10);

	private static final List<Duration> STEPS = List.of(Duration.ofMinutes(30), Duration.ofMinutes(-30),
			Duration.ofDays(1), Duration.ofDays(-1), Duration.ZERO);

	@ParameterizedTest
	@ValueSource(strings = { Stage.INTAKE, Stage.SCORING, Stage.RANKING })
	void theClockOfOneInstanceSteps(String service, Stage stage) {
		Instance instance = stage.instances(service).getLast();
		FakeClock clock = new FakeClock(Path.of("target", "faults", "clock").toAbsolutePath());
		instance.stop();
		instance.start(clock.environment());
		try (Trial trial = Trial.begin(stage,
				new Fault("clock-" + service,
						"the clock of one instance of " + service + " steps: 30 min on, 30 back, a day on, a day back"),
				new Random(Seed.VALUE), PER_SECOND, 1)) {
			for (Duration step : STEPS) {
				clock.isOffBy(step);
				await(instance.name() + " off by " + step).atMost(SEEN_WITHIN)
					.until(() -> isOffBy(step, instance, clock));
				Trial.goOn(LASTS);
			}
			// Longer than a group waits for a member that says nothing.
			Trial.goOn(Duration.ofSeconds(30));
			await(instance.name() + " in the end").atMost(SEEN_WITHIN)
				.until(() -> isOffBy(Duration.ZERO, instance, clock));
			trial.end();
		}
		finally {
			instance.stop();
			instance.start();
		}
	}

	private static boolean isOffBy(Duration step, Instance instance, FakeClock clock) {
		if (!instance.isAlive()) {
			// As a supervisor does: scoring ends where Kafka Streams hangs in the past.
			instance.start(clock.environment());
		}
		return instance.clock()
			.map((its) -> Duration.between(Instant.now().plus(step), its).abs())
			.filter((error) -> error.compareTo(NEARLY) < 0)
			.isPresent();
	}

}
