package vn.sipas.system.fault;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.awaitility.Awaitility.await;

/**
 * Brokers die: each in turn, and the controller.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class BrokerFaultTests {

	private static final int PER_SECOND = 100;

	private static final int MOST_MILLIS = 5000;

	@Test
	@Tag("fault-always")
	void eachBrokerIsKilledAndStartedAgain(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("broker", "each of three brokers killed (`kill -9`) and started again, one after the other"),
				random, PER_SECOND, 1)) {
			for (int broker : Brokers.numbers()) {
				Trial.goOn(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
				stage.brokers().kill(broker);
				Trial.goOn(Duration.ofSeconds(8));
				stage.brokers().start(broker);
				stage.brokers().awaitWhole();
			}
			trial.end();
		}
	}

	@Test
	void theControllerIsKilled(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("controller", "the active controller killed, so that another takes over"), random, PER_SECOND,
				1)) {
			Trial.goOn(Duration.ofMillis(random.nextInt(MOST_MILLIS)));
			int controller = stage.brokers().controller();
			stage.brokers().kill(controller);
			await("another controller").atMost(Duration.ofSeconds(60))
				.ignoreExceptions()
				.until(() -> stage.brokers().controller() != controller);
			Trial.goOn(Duration.ofSeconds(5));
			stage.brokers().start(controller);
			stage.brokers().awaitWhole();
			trial.end();
		}
	}

}
