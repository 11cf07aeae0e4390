package vn.sipas.system.fault;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same submission comes five times at the same time, to two instances.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class RetriedSubmissionTests {

	private static final int COPIES = 5;

	private static final int PER_SECOND = 30;

	@Test
	@Tag("fault-always")
	void countsOnceHoweverOftenItComes(Stage stage) {
		try (Trial trial = Trial.begin(stage,
				new Fault("five-times",
						"each submission sent five times in parallel, to both instances of survey-intake"),
				new Random(Seed.VALUE), PER_SECOND, COPIES)) {
			Trial.goOn(Duration.ofSeconds(20));
			trial.end();
		}
	}

}
