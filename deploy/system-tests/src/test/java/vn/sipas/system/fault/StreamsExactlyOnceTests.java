package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Kafka Streams' own test of exactly-once, on what is counted here: three instances, each
 * killed in turn under load, every aggregate recomputed from the input and equal, no
 * transaction left open on any partition.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class StreamsExactlyOnceTests {

	private static final int KILLS = 3;

	private static final int PER_SECOND = 150;

	@Test
	@Tag("fault-always")
	void threeInstancesKilledThreeTimes(Stage stage) {
		Random random = new Random(Seed.VALUE);
		Instance third = stage.add(Stage.SCORING);
		try {
			try (Trial trial = Trial.begin(stage,
					new Fault("exactly-once",
							"three instances of scoring-service, `kill -9` three times; no transaction left open"),
					random, PER_SECOND, 1)) {
				List<Instance> instances = stage.instances(Stage.SCORING);
				for (int kill = 0; kill < KILLS; kill++) {
					Trial.goOnForAMoment(random);
					Instance killed = instances.get(kill);
					killed.kill();
					// Twice so that others take over, once so that it is back before
					// that.
					Trial.goOn(Duration.ofSeconds((kill == 1) ? 1 : 12));
					killed.start();
				}
				stage.awaitReady();
				trial.end();
			}
		}
		finally {
			stage.removeLast(Stage.SCORING);
			third.close();
		}
	}

}
