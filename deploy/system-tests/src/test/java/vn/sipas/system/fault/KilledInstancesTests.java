package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.awaitility.Awaitility.await;

/**
 * Instances are killed, added and taken away while responses come in.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class KilledInstancesTests {

	private static final int KILLS = Integer.getInteger("sipas.test.kills", 10);

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final int PER_SECOND = 100;

	@ParameterizedTest
	@ValueSource(strings = { Stage.INTAKE, Stage.SCORING, Stage.RANKING })
	void eachServiceIsKilled(String service, Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("killed-" + service,
						"`kill -9` of " + service + " " + KILLS + " times at random moments, two instances"),
				random, PER_SECOND, 1)) {
			List<Instance> instances = stage.instances(service);
			for (int kill = 0; kill < KILLS; kill++) {
				// Or on a slow machine nothing would ever be done between two kills.
				await("any instance of " + service).atMost(PATIENCE)
					.until(() -> instances.stream().anyMatch((instance) -> instance.readiness() == 200));
				Trial.goOnForAMoment(random);
				Instance one = instances.get(random.nextInt(instances.size()));
				one.kill();
				// What a supervisor takes to notice. This one or the other may be killed
				// before it is ready again.
				Trial.goOn(Duration.ofSeconds(1));
				one.start();
			}
			stage.awaitReady();
			trial.end();
		}
	}

	@Test
	void instancesAreAddedAndTakenAway(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("scaled", "each service scaled out to three instances, and in again"), random, PER_SECOND,
				1)) {
			for (String service : Stage.SERVICES) {
				Instance third = stage.add(service);
				third.start();
				third.awaitReady();
				Trial.goOnForAMoment(random);
			}
			for (String service : Stage.SERVICES) {
				stage.removeLast(service);
				Trial.goOnForAMoment(random);
			}
			trial.end();
		}
	}

}
