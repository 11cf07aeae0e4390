package vn.sipas.system.fault;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The store takes no writes for a while.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class StoreFaultTests {

	private static final int PER_SECOND = 100;

	private static final int MOST_MILLIS = 5000;

	private static final int TIMES = 2;

	@Test
	void thePrimaryStepsDown(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("step-down", "MongoDB's primary stepped down " + TIMES + " times, for 10 s no other"), random,
				PER_SECOND, 1)) {
			for (int time = 0; time < TIMES; time++) {
				Trial.goOn(Duration.ofMillis(2000 + random.nextInt(MOST_MILLIS)));
				stage.store().stepDown(Duration.ofSeconds(10));
				stage.store().awaitPrimary();
			}
			trial.end();
		}
	}

}
