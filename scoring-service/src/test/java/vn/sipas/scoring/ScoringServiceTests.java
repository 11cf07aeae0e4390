package vn.sipas.scoring;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.naive.Asked;
import vn.sipas.scoring.naive.Broker;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.RandomSurvey;
import vn.sipas.scoring.naive.SentResponse;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** The service itself, on a broker. */
class ScoringServiceTests {

	private static final String WAVE = "demo-2026";

	private static final byte[] DEFINITION = Contracts.example("intake/wave-defined", "open.json");

	private final long seed = System.nanoTime();

	private final RandomSurvey survey = new RandomSurvey(new Random(this.seed), Asked.example(WAVE), 2000);

	@TempDir
	private Path directory;

	private EmbeddedKafka kafka;

	private Broker broker;

	@BeforeEach
	void start() {
		this.kafka = EmbeddedKafka.start(this.directory.resolve("kafka"), 0);
		this.broker = new Broker(this.kafka.bootstrapServers());
	}

	@AfterEach
	void stop() {
		this.broker.close();
		this.kafka.close();
	}

	@Test
	void waitsForTheTopicsThatItReadsAndIsReadyThen() throws Exception {
		try (ConfigurableApplicationContext scoring = scoring("state")) {
			assertThat(status(scoring, "readiness")).isEqualTo(503);
			assertThat(status(scoring, "liveness")).isEqualTo(200);
			this.broker.makeIntakesTopics();
			await().untilAsserted(() -> assertThat(status(scoring, "readiness")).isEqualTo(200));
		}
	}

	@Test
	void waitsForABrokerWhoseNameIsNotKnownYet() throws Exception {
		try (ConfigurableApplicationContext scoring = scoring("nowhere.invalid:9092",
				this.directory.resolve("state"))) {
			assertThat(status(scoring, "readiness")).isEqualTo(503);
			assertThat(status(scoring, "liveness")).isEqualTo(200);
		}
	}

	@Test
	void scoresALoneResponseWithinASecond() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		List<Long> waits = new ArrayList<>();
		try (ConfigurableApplicationContext scoring = scoring("state")) {
			assertThat(scoring.isRunning()).isTrue();
			List<SentResponse> sent = new ArrayList<>();
			for (int number = 0; number < 8; number++) {
				sent.add(SentResponse.of("r" + number, "12", Map.of("access.1", 1 + number % 5)));
				long start = System.nanoTime();
				this.broker.send(sent.getLast());
				awaitFigures(sent);
				waits.add(Duration.ofNanos(System.nanoTime() - start).toMillis());
			}
		}
		// The first one waits for the start.
		assertThat(waits.stream().skip(1).sorted().toList().get(3)).as("%s", waits).isLessThan(1500);
	}

	@Test
	void figuresAreRightAfterStopsWithAndWithoutTheStateDirectory() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		for (String state : List.of("state", "state", "lost")) {
			this.broker.send(this.survey, 1500);
			try (ConfigurableApplicationContext scoring = scoring(state)) {
				assertThat(scoring.isRunning()).isTrue();
				this.broker.send(this.survey, 1500);
				awaitFigures(this.survey.finalSet(DEFINITION));
			}
		}
	}

	@Test
	void instancesShareTheWorkAndOneTakesOverFromTheOther() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		try (ConfigurableApplicationContext first = scoring("state")) {
			this.broker.send(this.survey, 1000);
			awaitFigures(this.survey.finalSet(DEFINITION));
			try (ConfigurableApplicationContext second = scoring("other")) {
				await().untilAsserted(() -> assertThat(status(second, "readiness")).isEqualTo(200));
				this.broker.send(this.survey, 1000);
				awaitFigures(this.survey.finalSet(DEFINITION));
			}
			assertThat(first.isRunning()).isTrue();
			this.broker.send(this.survey, 1000);
			awaitFigures(this.survey.finalSet(DEFINITION));
		}
	}

	@Test
	void refusesAStateDirectoryThatIsInUse() {
		try (ConfigurableApplicationContext first = scoring("state")) {
			assertThat(first.isRunning()).isTrue();
			assertThatException().isThrownBy(() -> scoring("state").close())
				.withRootCauseInstanceOf(IllegalStateException.class)
				.withMessageContaining("in use by another instance");
		}
	}

	@Test
	void largePoisonIsADeadLetterAndStopsNothing() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		byte[] poison = new byte[1_048_000];
		SentResponse orphan = SentResponse.of("r1", "12", Map.of("access.1", 1)).of("nowhere");
		try (ConfigurableApplicationContext scoring = scoring("state", "--sipas.scoring.patience=1s")) {
			assertThat(scoring.isRunning()).isTrue();
			this.broker.send("sipas.responses.v1", new byte[] { 1 }, poison);
			this.broker.send(orphan);
			SentResponse good = SentResponse.of("r2", "12", Map.of("access.1", 4));
			this.broker.send(good);
			awaitFigures(List.of(good));
			await().untilAsserted(() -> assertThat(this.broker.deadLetters()).extracting((letter) -> letter.value())
				.containsExactlyInAnyOrder(poison, orphan.json()));
		}
	}

	@Test
	void aDeadLetterThatCannotBeWrittenHoldsCountingUpUntilItCan() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		// No compression makes it fit.
		byte[] poison = new byte[5_000];
		new Random(1).nextBytes(poison);
		try (Admin admin = this.broker.admin();
				ConfigurableApplicationContext scoring = scoring("state", "--sipas.scoring.commit-interval=50ms")) {
			await().untilAsserted(() -> assertThat(status(scoring, "readiness")).isEqualTo(200));
			largestLetter(admin, 1_000);
			this.broker.send("sipas.responses.v1", new byte[] { 1 }, poison);
			this.broker.flush();
			// Long enough for several tries.
			Thread.sleep(5_000);
			assertThat(this.broker.deadLetters()).isEmpty();
			assertThat(counted(admin)).isZero();
			largestLetter(admin, 10_000);
			await().untilAsserted(() -> assertThat(this.broker.deadLetters()).extracting((letter) -> letter.value())
				.containsExactly(poison));
			await().untilAsserted(() -> assertThat(counted(admin)).isEqualTo(1));
		}
	}

	private static void largestLetter(Admin admin, int bytes) throws Exception {
		admin
			.incrementalAlterConfigs(
					Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "sipas.scoring.dlt"),
							List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", Integer.toString(bytes)),
									AlterConfigOp.OpType.SET))))
			.all()
			.get();
	}

	/** How many records about responses are done with, for good. */
	private static long counted(Admin admin) throws Exception {
		return admin.listConsumerGroupOffsets("sipas-scoring-4")
			.partitionsToOffsetAndMetadata()
			.get()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals("sipas.responses.v1"))
			.mapToLong((entry) -> entry.getValue().offset())
			.sum();
	}

	@Test
	void goesOnWhereItWasWhenTheBrokerComesBack() throws Exception {
		this.broker.makeIntakesTopics();
		this.broker.define(WAVE, DEFINITION);
		int port = Integer.parseInt(this.kafka.bootstrapServers().replaceAll(".*:", ""));
		try (ConfigurableApplicationContext scoring = scoring("state")) {
			this.broker.send(this.survey, 1000);
			awaitFigures(this.survey.finalSet(DEFINITION));
			this.kafka.close();
			assertThat(status(scoring, "liveness")).isEqualTo(200);
			this.kafka = EmbeddedKafka.start(this.directory.resolve("kafka"), port);
			this.broker.send(this.survey, 1000);
			awaitFigures(this.survey.finalSet(DEFINITION));
		}
	}

	private void awaitFigures(Collection<SentResponse> finalSet) {
		var expected = new NaiveScores(DEFINITION, finalSet).all();
		await().untilAsserted(() -> assertThat(this.broker.figures(WAVE)).as("seed %d", this.seed).isEqualTo(expected));
	}

	private ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(20));
	}

	private ConfigurableApplicationContext scoring(String state, String... more) {
		return scoring(this.kafka.bootstrapServers(), this.directory.resolve(state), more);
	}

	private static ConfigurableApplicationContext scoring(String bootstrapServers, Path state, String... more) {
		List<String> arguments = new ArrayList<>(List.of("--server.port=0",
				"--spring.kafka.bootstrap-servers=" + bootstrapServers, "--sipas.scoring.state-directory=" + state));
		arguments.addAll(List.of(more));
		return SpringApplication.run(ScoringService.class, arguments.toArray(String[]::new));
	}

	private static int status(ConfigurableApplicationContext scoring, String probe) throws Exception {
		String port = scoring.getEnvironment().getRequiredProperty("local.server.port");
		URI uri = URI.create("http://localhost:" + port + "/actuator/health/" + probe);
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
				.statusCode();
		}
	}

}
