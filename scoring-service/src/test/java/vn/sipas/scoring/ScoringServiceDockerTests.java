package vn.sipas.scoring;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;
import vn.sipas.scoring.naive.Asked;
import vn.sipas.scoring.naive.Broker;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.RandomSurvey;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The service on a broker as it is installed for real. */
@Tag("docker")
class ScoringServiceDockerTests {

	private static final String WAVE = "demo-2026";

	private static final byte[] DEFINITION = Contracts.example("intake/wave-defined", "open.json");

	private final long seed = System.nanoTime();

	private final RandomSurvey survey = new RandomSurvey(new Random(this.seed), Asked.example(WAVE), 2000);

	@Test
	void scoresWhatIsSubmittedOverARestart(@TempDir Path state) throws Exception {
		DockerImageName image = DockerImageName.parse(System.getProperty("sipas.test.kafka-image", "apache/kafka"))
			.asCompatibleSubstituteFor("apache/kafka");
		try (KafkaContainer kafka = new KafkaContainer(image)) {
			kafka.start();
			try (Broker broker = new Broker(kafka.getBootstrapServers())) {
				broker.makeIntakesTopics();
				broker.define(WAVE, DEFINITION);
				for (int run = 1; run <= 2; run++) {
					try (ConfigurableApplicationContext scoring = SpringApplication.run(ScoringService.class,
							"--server.port=0", "--spring.kafka.bootstrap-servers=" + kafka.getBootstrapServers(),
							"--sipas.scoring.state-directory=" + state)) {
						assertThat(scoring.isRunning()).isTrue();
						broker.send(this.survey, 1500);
						var expected = new NaiveScores(DEFINITION, this.survey.finalSet(DEFINITION)).all();
						Awaitility.await()
							.atMost(Duration.ofSeconds(60))
							.untilAsserted(() -> assertThat(broker.figures(WAVE)).as("seed %d", this.seed)
								.isEqualTo(expected));
					}
				}
			}
		}
	}

}
