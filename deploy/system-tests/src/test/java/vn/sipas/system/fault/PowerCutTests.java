package vn.sipas.system.fault;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * All of {@code ./sipas up} is killed in the middle of a load, as by a power cut, and
 * started again.
 */
@Tag("fault")
@ExtendWith(OffStage.class)
class PowerCutTests {

	private static final int PER_SECOND = 100;

	private static final int CUTS = 3;

	@Test
	void everythingDiesAtOnce() {
		Random random = new Random(Seed.VALUE);
		try (UpAndDown site = new UpAndDown(Path.of("target", "faults", "up").toAbsolutePath());
				Trial trial = Trial.begin(site,
						new Fault("power-cut",
								"all of `./sipas up` killed (`kill -9`) " + CUTS + " times and started again"),
						random, PER_SECOND, 1)) {
			for (int cut = 0; cut < CUTS; cut++) {
				Trial.goOnForAMoment(random);
				site.cutPower(random);
				site.startAgain();
			}
			Trial.goOn(Duration.ofSeconds(3));
			trial.end();
		}
	}

}
