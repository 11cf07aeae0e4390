package vn.sipas.system.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A disk has not a byte left for a while, under load: a broker's, every broker's, that of
 * an instance of scoring, that of the store's primary. When there is room again, what has
 * ended meanwhile is started, as a supervisor does.
 */
@Tag("fault")
@ExtendWith(OnStage.class)
class FullDiskTests {

	private static final int PER_SECOND = 100;

	private static final Duration FULL = Duration.ofSeconds(20);

	@Test
	void ofOneBroker(Stage stage) {
		Random random = new Random(Seed.VALUE);
		int broker = 1 + random.nextInt(Brokers.numbers().size());
		full(stage, new Fault("disk-broker", "the disk of one broker full for 20 s"),
				List.of(stage.brokers().disk(broker)), random);
	}

	@Test
	void ofEveryBroker(Stage stage) {
		full(stage, new Fault("disk-brokers", "the disks of all brokers full for 20 s"),
				Brokers.numbers().stream().map(stage.brokers()::disk).toList(), new Random(Seed.VALUE));
	}

	@Test
	void ofScoringsState(Stage stage) {
		Random random = new Random(Seed.VALUE);
		Instance scoring = stage.instances(Stage.SCORING).get(random.nextInt(2));
		full(stage, new Fault("disk-scoring", "the disk of an instance of scoring-service full for 20 s"),
				List.of(stage.disk(scoring.name())), random);
	}

	@Test
	void ofTheStoresPrimary(Stage stage) {
		full(stage, new Fault("disk-mongod", "the disk of MongoDB's primary full for 20 s"),
				List.of(stage.store().disk(stage.store().awaitPrimary())), new Random(Seed.VALUE));
	}

	private static void full(Stage stage, Fault fault, List<Disk> disks, Random random) {
		try (Trial trial = Trial.begin(stage, fault, random, PER_SECOND, 1)) {
			Trial.goOnForAMoment(random);
			disks.forEach(Disk::fill);
			for (Duration passed = Duration.ZERO; passed.compareTo(FULL) < 0; passed = passed.plusSeconds(1)) {
				Trial.goOn(Duration.ofSeconds(1));
				// What was deleted in between leaves no room either.
				disks.forEach(Disk::fill);
			}
			assertThat(disks).allMatch(Disk::isFull);
			disks.forEach(Disk::makeRoom);
			stage.awaitReady();
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

}
