package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Another version comes to one instance after the other while responses come in: old and
 * new work side by side, on the same topics, the same stored state and the same
 * documents. It begins with nothing but what the previous version made.
 */
@Tag("fault")
@ExtendWith(OnPreviousStage.class)
class RollingUpgradeTests {

	private static final int PER_SECOND = 100;

	private final Random random = new Random(Seed.VALUE);

	@Test
	void forwardAndBackAndForwardAgain(Stage stage) {
		Version previous = Version.previous();
		Version built = Version.built();
		Trial forward = trial(stage, new Fault("upgraded",
				"each instance of each service upgraded in turn from " + previous + ", in the order of the data's way"),
				() -> roll(stage, Stage.SERVICES, built));
		Trial back = trial(stage, new Fault("taken-back", "each instance of each service taken back to " + previous
				+ " in turn, in the opposite order, and upgraded again"), () -> {
					roll(stage, Stage.SERVICES.reversed(), previous);
					roll(stage, Stage.SERVICES, built);
				});
		List.of(forward, back).forEach((trial) -> assertRightEverywhere(stage, trial));
	}

	private Trial trial(Stage stage, Fault fault, Runnable change) {
		try (Trial trial = Trial.begin(stage, fault, this.random, PER_SECOND, 1)) {
			change.run();
			trial.end();
			return trial;
		}
	}

	private void roll(Stage stage, List<String> services, Version version) {
		for (String service : services) {
			for (Instance instance : stage.instances(service)) {
				instance.stop();
				instance.becomes(version);
				instance.start();
				instance.awaitReady();
				Trial.goOnForAMoment(this.random);
			}
		}
	}

	// Also what nothing came to any more since.
	private static void assertRightEverywhere(Stage stage, Trial trial) {
		stage.rankings()
			.forEach(
					(ranking) -> await(trial.wave().id()).atMost(Duration.ofSeconds(30))
						.untilAsserted(() -> assertThat(
								Comparison.of(ranking, trial.wave(), trial.respondents().figures()).differences())
							.isEmpty()));
	}

}
