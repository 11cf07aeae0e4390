package vn.sipas.scoring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.naive.Broker;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.RandomSurvey;

import static org.assertj.core.api.Assertions.assertThat;

/** Killed at any moment, the service ends with the figures of an undisturbed run. */
class KilledServiceTests {

	private static final String WAVE = "demo-2026";

	private static final byte[] DEFINITION = Contracts.example("intake/wave-defined", "open.json");

	private final long seed = System.nanoTime();

	private final Random random = new Random(this.seed);

	private final RandomSurvey survey = new RandomSurvey(this.random, WAVE, 3000);

	@TempDir
	private Path directory;

	private @Nullable Process scoring;

	@AfterEach
	void kill() throws InterruptedException {
		if (this.scoring != null) {
			this.scoring.destroyForcibly().waitFor();
		}
	}

	@Test
	void figuresAreRightAfterKillsWithAndWithoutTheStateDirectory() throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(this.directory.resolve("kafka"), 0);
				Broker broker = new Broker(kafka.bootstrapServers())) {
			broker.makeIntakesTopics();
			broker.define(WAVE, DEFINITION);
			for (String state : List.of("a", "a", "b")) {
				this.scoring = start(kafka, state);
				broker.send(this.survey, 500);
				// What was sent before is published: it is in the middle of its work
				// then.
				awaitFigures(broker);
				broker.send(this.survey, 500 + this.random.nextInt(1000));
				this.scoring.destroyForcibly().waitFor();
			}
			this.scoring = start(kafka, "b");
			awaitFigures(broker);
		}
	}

	private void awaitFigures(Broker broker) {
		var expected = new NaiveScores(DEFINITION, this.survey.finalSet()).all();
		Awaitility.await()
			.atMost(Duration.ofSeconds(90))
			.pollInterval(Duration.ofMillis(20))
			.untilAsserted(() -> assertThat(broker.figures(WAVE)).as("seed %d", this.seed).isEqualTo(expected));
	}

	private Process start(EmbeddedKafka kafka, String state) throws IOException {
		File log = Path.of("target", "killed-service.log").toFile();
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", ScoringService.class.getName(),
				"--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
				"--sipas.scoring.state-directory=" + this.directory.resolve(state))
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log))
			.start();
	}

}
