package vn.sipas.scoring;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.naive.Broker;
import vn.sipas.scoring.naive.Conflict;
import vn.sipas.scoring.naive.Differences;
import vn.sipas.scoring.naive.FlatBreakdown;
import vn.sipas.scoring.naive.FlatScore;
import vn.sipas.scoring.naive.NaiveReviews;
import vn.sipas.scoring.naive.RandomWave;
import vn.sipas.scoring.naive.RandomWaves;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Killed at any moment, with or without its state, one instance or several, joined and
 * left by others: scoring ends with the figures of an undisturbed run.
 * {@code -Dsipas.test.rounds} says how often.
 */
class KilledServiceTests {

	private static final int ROUNDS = Integer.getInteger("sipas.test.rounds", 2);

	/** Where all is slow there are fewer rounds, in this time at least. */
	private static final Duration LONGEST = Duration.ofMinutes(5);

	private final long seed = Long.getLong("sipas.test.seed", System.nanoTime());

	private final Random random = new Random(this.seed);

	private final RandomWaves waves = new RandomWaves(this.random, "wave", 2000);

	private final List<ScoringProcess> instances = new ArrayList<>();

	@TempDir
	private Path directory;

	@AfterEach
	void end() throws InterruptedException {
		for (ScoringProcess instance : this.instances) {
			instance.kill();
		}
	}

	@Test
	void figuresBreakdownsAndConflictsAreRightAfterEachRound() throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(this.directory.resolve("kafka"), 0);
				Broker broker = new Broker(kafka.bootstrapServers())) {
			broker.makeIntakesTopics();
			this.waves.all().forEach((wave) -> broker.define(wave.wave(), wave.definition()));
			join(kafka);
			join(kafka);
			long end = System.nanoTime() + LONGEST.toNanos();
			for (int round = 1; round <= ROUNDS && System.nanoTime() < end; round++) {
				round(kafka, broker);
				check(broker, round);
				System.out.printf("Round %d of %d is right.%n", round, ROUNDS);
			}
		}
	}

	private void round(EmbeddedKafka kafka, Broker broker) throws Exception {
		CompletableFuture<?> ended = CompletableFuture.completedFuture(null);
		switch (this.random.nextInt(8)) {
			case 0, 1, 2 -> ended = doom(any());
			case 3 -> ended = CompletableFuture.allOf(doom(this.instances.get(0)), doom(this.instances.get(1)));
			case 4 -> {
				ScoringProcess leaving = any();
				leaving.stop();
			}
			default -> {
				if (this.instances.size() < 3) {
					join(kafka);
				}
				else {
					ended = doom(this.instances.get(2));
				}
			}
		}
		if (this.random.nextInt(3) == 0) {
			RandomWave wave = this.waves.redefine();
			broker.define(wave.wave(), wave.definition());
		}
		do {
			for (int count = this.random.nextInt(200); count > 0; count--) {
				broker.send(this.waves.next());
			}
			broker.flush();
		}
		while (!ended.isDone() || this.random.nextInt(4) > 0);
		ended.join();
		comeBack();
	}

	private void join(EmbeddedKafka kafka) throws IOException {
		Path state = this.directory.resolve("state-" + this.instances.size());
		this.instances.add(ScoringProcess.start(kafka, state));
	}

	private CompletableFuture<Void> doom(ScoringProcess instance) {
		return instance.killAfter(Duration.ofMillis(this.random.nextInt(1500)));
	}

	private ScoringProcess any() {
		return this.instances.get(this.random.nextInt(this.instances.size()));
	}

	// The third one may stay away.
	private void comeBack() throws IOException {
		for (ScoringProcess instance : List.copyOf(this.instances)) {
			if (!instance.isRunning()) {
				if (this.random.nextInt(3) == 0) {
					instance.loseState();
				}
				if (this.instances.indexOf(instance) == 2 && this.random.nextBoolean()) {
					this.instances.remove(instance);
				}
				else {
					instance.startAgain();
				}
			}
		}
	}

	private void check(Broker broker, int round) {
		SortedMap<String, SortedMap<String, String>> figures = this.waves.figures();
		SortedMap<String, SortedMap<String, String>> breakdowns = this.waves.breakdowns();
		SortedMap<String, SortedMap<String, String>> standings = this.waves.standings();
		SortedMap<String, SortedMap<String, String>> quality = this.waves.quality();
		Awaitility.await().atMost(Duration.ofMinutes(2)).pollInterval(Duration.ofMillis(100)).untilAsserted(() -> {
			assertThat(Differences.of(this.waves.ofThese(broker.scores(), FlatScore::of), figures))
				.as("seed %d, round %d", this.seed, round)
				.isEmpty();
			assertThat(Differences.of(this.waves.ofThese(broker.breakdowns(), FlatBreakdown::of), breakdowns))
				.as("seed %d, round %d", this.seed, round)
				.isEmpty();
			assertThat(Differences.of(this.waves.ofWaves(broker.flags(), NaiveReviews::standing), standings))
				.as("seed %d, round %d", this.seed, round)
				.isEmpty();
			assertThat(Differences.of(this.waves.ofWaves(broker.quality(), NaiveReviews::counts), quality))
				.as("seed %d, round %d", this.seed, round)
				.isEmpty();
			// The last of what was sent may have changed no figure, only been reported.
			assertThat(Differences.of(conflicts(broker), this.waves.conflicts()))
				.as("seed %d, round %d", this.seed, round)
				.isEmpty();
		});
	}

	private List<String> conflicts(Broker broker) {
		return this.waves.ofThose(broker.deadLetters()
			.stream()
			.map((letter) -> Conflict.of(letter.key().getBytes(StandardCharsets.UTF_8), letter.headers()))
			.toList());
	}

}
