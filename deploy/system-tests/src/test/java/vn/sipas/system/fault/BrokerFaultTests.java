package vn.sipas.system.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Brokers die: one, the controller, all of them.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class BrokerFaultTests {

	private static final int PER_SECOND = 100;

	private static final Duration ALL_AWAY = Duration.ofSeconds(60);

	// What more of the heap is in use after a minute of refusing: the records that wait
	// are bounded, and so are requests.
	private static final long HEAP_GROWTH = 64L << 20;

	@Test
	void eachBrokerIsKilledAndStartedAgain(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("broker", "each of three brokers killed (`kill -9`) and started again, one after the other"),
				random, PER_SECOND, 1)) {
			for (int broker : Brokers.numbers()) {
				Trial.goOnForAMoment(random);
				stage.brokers().kill(broker);
				Trial.goOn(Duration.ofSeconds(8));
				stage.brokers().start(broker);
				stage.brokers().awaitWhole();
			}
			trial.end();
		}
	}

	@Test
	@Tag("fault-always")
	void theControllerIsKilled(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("controller", "the active controller killed, so that another takes over"), random, PER_SECOND,
				1)) {
			Trial.goOnForAMoment(random);
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

	@Test
	void allBrokersAreAwayAtTwiceTheLoad(Stage stage) throws Exception {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("all-brokers",
						"all brokers away for 60 s at twice the load: 503 with Retry-After, readiness down, heap flat"),
				random, PER_SECOND, 1)) {
			Trial.goOn(Duration.ofSeconds(5));
			trial.respondents().perSecond(2 * PER_SECOND);
			Brokers.numbers().forEach(stage.brokers()::kill);
			Trial.goOn(ALL_AWAY.dividedBy(4));
			List<Long> before = heaps(stage);
			for (Instance instance : stage.instances()) {
				assertThat(instance.liveness()).as(instance.name() + " lives").isEqualTo(200);
				// Who reads is given what is known.
				assertThat(instance.readiness()).as(instance.name() + "'s readiness")
					.isEqualTo(instance.name().startsWith(Stage.RANKING) ? 200 : 503);
			}
			assertThat(trial.respondents().experience().sentAway()).isPositive();
			Trial.goOn(ALL_AWAY.dividedBy(2));
			List<Long> after = heaps(stage);
			for (int each = 0; each < after.size(); each++) {
				assertThat(after.get(each) - before.get(each))
					.as("growth of the heap of " + stage.instances().get(each).name())
					.isLessThan(HEAP_GROWTH);
			}
			Trial.goOn(ALL_AWAY.dividedBy(4));
			Brokers.numbers().forEach(stage.brokers()::start);
			// Without a hand: nothing is started but the brokers.
			stage.brokers().awaitWhole();
			stage.instances().forEach(Instance::awaitReady);
			trial.respondents().perSecond(PER_SECOND);
			Trial.goOn(Duration.ofSeconds(5));
			trial.end();
		}
	}

	private static List<Long> heaps(Stage stage) throws IOException {
		List<Long> heaps = new ArrayList<>();
		for (Instance instance : stage.instances()) {
			heaps.add(Jvm.heapAfterCollection(instance.pid()));
		}
		return heaps;
	}

}
