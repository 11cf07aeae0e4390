package vn.sipas.scoring.topology;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.streams.state.Stores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.naive.Conflict;
import vn.sipas.scoring.naive.Differences;
import vn.sipas.scoring.naive.FlatBreakdown;
import vn.sipas.scoring.naive.FlatScore;
import vn.sipas.scoring.naive.NaiveReviews;
import vn.sipas.scoring.naive.RandomSurvey;
import vn.sipas.scoring.naive.RandomWave;
import vn.sipas.scoring.naive.RandomWaves;
import vn.sipas.scoring.naive.Sequences;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes, in whatever order: the figures are those of what must count. */
class RandomSurveyTests {

	private static final int SEQUENCES_OF_A_DRIVER = 10;

	@Test
	void figuresBreakdownsAndConflictsEqualANaiveRecomputation(@TempDir Path directory) {
		Sequences.run(100, SEQUENCES_OF_A_DRIVER, (random) -> {
			try (ScoringDriver scoring = new ScoringDriver(directory, Stores::inMemoryKeyValueStore)) {
				for (int number = 0; number < SEQUENCES_OF_A_DRIVER; number++) {
					new Sequence(random, new RandomWaves(random, "wave-" + number, 150), scoring).run();
				}
			}
		});
	}

	private static final class Sequence {

		private final Random random;

		private final RandomWaves waves;

		private final ScoringDriver scoring;

		private final List<RandomWave> late;

		private final Map<String, byte[]> breakdowns = new HashMap<>();

		private final Map<String, byte[]> flags = new HashMap<>();

		private final Map<String, byte[]> quality = new HashMap<>();

		private final List<String> conflicts = new ArrayList<>();

		Sequence(Random random, RandomWaves waves, ScoringDriver scoring) {
			this.random = random;
			this.waves = waves;
			this.scoring = scoring;
			this.late = new ArrayList<>(waves.all());
		}

		void run() {
			this.late.removeIf((wave) -> {
				boolean early = this.random.nextInt(4) > 0;
				if (early) {
					this.scoring.define(wave.definition());
				}
				return early;
			});
			for (int step = this.random.nextInt(60); step > 0; step--) {
				step(10);
			}
			this.late.forEach((wave) -> this.scoring.define(wave.definition()));
			this.late.clear();
			for (int step = this.random.nextInt(250); step > 0; step--) {
				step(1500);
				if (this.random.nextInt(150) == 0) {
					check();
				}
			}
			check();
		}

		// Before its wave is there, no response may wait until it is given up.
		private void step(int longestPause) {
			switch (this.random.nextInt(40)) {
				case 0 -> redefine();
				case 1, 2, 3 ->
					this.scoring.driver.advanceWallClockTime(Duration.ofMillis(1 + this.random.nextInt(longestPause)));
				default -> {
					RandomSurvey.Sent sent = this.waves.next();
					(sent.topic().equals(Topics.REVIEWS) ? this.scoring.reviews : this.scoring.responses)
						.pipeInput(sent.key(), sent.value());
				}
			}
		}

		private void redefine() {
			RandomWave wave = this.waves.redefine();
			if (!this.late.contains(wave)) {
				this.scoring.define(wave.definition());
			}
		}

		private void check() {
			this.scoring.settle();
			this.scoring.breakdowns.readRecordsToList()
				.forEach((event) -> this.breakdowns.put(event.key(), event.value()));
			this.scoring.deadLetters.readRecordsToList()
				.stream()
				.filter((letter) -> letter.value() != null)
				.forEach((letter) -> this.conflicts.add(Conflict.of(letter.key(), letter.headers())));
			assertThat(Differences.of(this.waves.ofThese(this.scoring.latest, FlatScore::of), this.waves.figures()))
				.isEmpty();
			assertThat(Differences.of(this.waves.ofThese(this.breakdowns, FlatBreakdown::of), this.waves.breakdowns()))
				.isEmpty();
			this.scoring.quality.readRecordsToList().forEach((event) -> this.quality.put(event.key(), event.value()));
			this.scoring.flags.readRecordsToList().forEach((event) -> {
				if (event.value() != null) {
					this.flags.put(event.key(), event.value());
				}
				else {
					this.flags.remove(event.key());
				}
			});
			assertThat(Differences.of(this.waves.ofWaves(this.flags, NaiveReviews::standing), this.waves.standings()))
				.isEmpty();
			assertThat(Differences.of(this.waves.ofWaves(this.quality, NaiveReviews::counts), this.waves.quality()))
				.isEmpty();
			assertThat(this.waves.ofThose(this.conflicts)).isEqualTo(this.waves.conflicts());
		}

	}

}
