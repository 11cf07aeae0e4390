package vn.sipas.system.fault;

import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The store's primary goes, and another of the three takes over; then all three go.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class StoreFaultTests {

	private static final int PER_SECOND = 100;

	private static final int TIMES = 2;

	private static final Duration AWAY = Duration.ofSeconds(15);

	@Test
	@Tag("fault-always")
	void thePrimaryStepsDown(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("step-down", "MongoDB's primary stepped down " + TIMES + " times, of three members"), random,
				PER_SECOND, 1)) {
			for (int time = 0; time < TIMES; time++) {
				Trial.goOnForAMoment(random);
				stage.store().stepDown();
				stage.store().awaitPrimary();
			}
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

	@Test
	void thePrimaryIsKilled(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("mongod-killed",
						"MongoDB's primary killed (`kill -9`) " + TIMES + " times, and started again as a secondary"),
				random, PER_SECOND, 1)) {
			for (int time = 0; time < TIMES; time++) {
				Trial.goOnForAMoment(random);
				int primary = stage.store().awaitPrimary();
				stage.store().kill(primary);
				Trial.goOn(AWAY);
				stage.store().start(primary);
				stage.store().awaitPrimary();
			}
			trial.end();
		}
	}

	@Test
	void allMembersAreKilled(Stage stage) {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage,
				new Fault("mongod-all", "all three mongod killed (`kill -9`) at once, and away for 15 s"), random,
				PER_SECOND, 1)) {
			Trial.goOnForAMoment(random);
			Store.numbers().forEach(stage.store()::kill);
			Trial.goOn(AWAY);
			Store.numbers().forEach(stage.store()::start);
			stage.store().awaitPrimary();
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

}
