package vn.sipas.system.fault;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToLongFunction;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Half an hour ({@code sipas.test.soak}, an ISO duration) at a third of what the stage
 * can take, which is measured first; from a number of people who then go on to correct
 * what they said, so that what is stored has an end. Some apps send the same again all
 * the time, as those do that never hear of an answer.
 */
@Tag("fault")
@Tag("soak")
@ExtendWith(OnStage.class)
class SoakTests {

	private static final Duration LENGTH = Duration.parse(System.getProperty("sipas.test.soak", "PT30M"));

	private static final int LOOKS = 60;

	private static final Duration LIMIT_FOR = Duration.ofSeconds(30);

	private static final int MORE_THAN_THE_LIMIT = 20_000;

	private static final int PEOPLE = 20_000;

	private static final int SENT_AGAIN = 20;

	// What may be more in the end: what the collector and pools do from look to look.
	private static final long HEAP = 24L << 20;

	private static final long THREADS = 8;

	private static final long FILES = 24;

	// RocksDB's files before and after they are merged.
	private static final long DISK = 48L << 20;

	@Test
	void nothingGrows(Stage stage) throws IOException {
		Random random = new Random(Seed.VALUE);
		try (Trial trial = Trial.begin(stage, new Fault("soak", "a soak of " + LENGTH.toMinutes()
				+ " min at a third of the limit, the first " + SENT_AGAIN + " submissions sent again all the time"),
				random, MORE_THAN_THE_LIMIT, 1)) {
			trial.respondents().people(PEOPLE);
			int limit = limit(trial);
			assertThat(limit).as("responses a second at most").isPositive();
			trial.respondents().perSecond(Math.max(1, limit / 3));
			System.out.printf("limit %d responses a second, soak at %d%n", limit, limit / 3);
			Map<String, List<Usage>> seen = new TreeMap<>();
			long began = System.nanoTime();
			for (int look = 1; look <= LOOKS; look++) {
				// Looks take time themselves.
				Duration until = LENGTH.multipliedBy(look).dividedBy(LOOKS).minusNanos(System.nanoTime() - began);
				Trial.goOn(until.isNegative() ? Duration.ZERO : until);
				trial.respondents().sendFirstAgain(SENT_AGAIN);
				for (Instance instance : stage.instances()) {
					seen.computeIfAbsent(instance.name(), (_) -> new ArrayList<>())
						.add(Usage.of(instance.pid(), stage.stored(instance)));
				}
			}
			seen.forEach(SoakTests::say);
			trial.end();
			seen.forEach((instance, usages) -> {
				assertThat(growth(usages, Usage::heap)).as(instance + ", bytes of heap").isLessThan(HEAP);
				assertThat(growth(usages, Usage::threads)).as(instance + ", threads").isLessThan(THREADS);
				assertThat(growth(usages, Usage::files)).as(instance + ", open files").isLessThan(FILES);
				assertThat(growth(usages, Usage::disk)).as(instance + ", bytes stored").isLessThan(DISK);
			});
		}
	}

	// Responses a second once all is warm.
	private static int limit(Trial trial) {
		Trial.goOn(LIMIT_FOR);
		int before = trial.respondents().acknowledged();
		Trial.goOn(LIMIT_FOR);
		return (int) ((trial.respondents().acknowledged() - before) / LIMIT_FOR.toSeconds());
	}

	private static void say(String instance, List<Usage> usages) {
		int quarter = usages.size() / 4;
		System.out.printf("%s, after a quarter and in the end: %s, %s%n", instance, usages.get(quarter),
				usages.getLast());
	}

	private static long growth(List<Usage> usages, ToLongFunction<Usage> what) {
		return Trend.growth(usages.stream().mapToLong(what).boxed().toList());
	}

}
