package vn.sipas.system.fault;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The same submission comes five times at the same time, to two instances; and again and
 * again, from apps that never hear of an answer, while services are started again.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class RetriedSubmissionTests {

	private static final int COPIES = 5;

	private static final int PER_SECOND = 30;

	private static final int SENT_AGAIN = 20;

	private static final Duration AGAIN_FOR = Duration.ofSeconds(90);

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

	@Test
	void countsOnceHoweverLongItComes(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("retried",
						"the first " + SENT_AGAIN + " submissions sent again every second for " + AGAIN_FOR.toSeconds()
								+ " s, while one instance of each service is killed (`kill -9`) and started again"),
				random, PER_SECOND, 1)) {
			for (String service : Stage.SERVICES) {
				Instance instance = stage.instances(service).get(random.nextInt(2));
				instance.kill();
				instance.start();
				for (long second = 0; second < AGAIN_FOR.toSeconds() / Stage.SERVICES.size(); second++) {
					Trial.goOn(Duration.ofSeconds(1));
					trial.respondents().sendFirstAgain(SENT_AGAIN);
				}
			}
			trial.end();
		}
	}

}
