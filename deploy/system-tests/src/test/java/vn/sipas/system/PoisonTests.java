package vn.sipas.system;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A record in each topic that nobody can use: it is counted and kept whole, those behind
 * it are used, and what was wrong only for a time is replayed.
 */
@ExtendWith(RunningPipeline.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PoisonTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String HEADER = "poison";

	private final Pipeline pipeline;

	private final Http http;

	PoisonTests(Pipeline pipeline) {
		this.pipeline = pipeline;
		this.http = new Http(pipeline.status());
	}

	@ParameterizedTest
	@Order(1)
	@CsvSource({ "sipas.responses.v1, scoring", "sipas.reviews.v1, scoring", "sipas.scoring.replays, scoring",
			"sipas.waves.v1, ranking", "sipas.scores.v1, ranking", "sipas.breakdowns.v1, ranking",
			"sipas.quality.v1, ranking", "sipas.reference.v1, ranking", "sipas.mergers.v1, ranking",
			"sipas.editions.v1, ranking", "sipas.webhooks.v1, ranking", "sipas.ranking.replays, ranking" })
	void whatCannotBeUsedIsCountedAndKeptWhole(String topic, String consumer) throws Exception {
		double before = counted(consumer);
		String key = "poison|" + topic;
		String value = "\u0001 no event of " + topic;
		poison(topic, key, value);
		ConsumerRecord<String, String> letter = Awaitility.await(topic)
			.atMost(PATIENCE)
			.until(() -> letters("sipas." + consumer + ".dlt", topic), (found) -> !found.isEmpty())
			.getFirst();
		assertThat(letter.key()).isEqualTo(key);
		assertThat(letter.value()).isEqualTo(value);
		assertThat(Topics.header(letter, HEADER)).isEqualTo(topic);
		assertThat(Topics.header(letter, "sipas.error.reason")).isNotEmpty();
		assertThat(Topics.header(letter, "sipas.error.message")).isNotEmpty();
		assertThat(Topics.header(letter, "sipas.error.offset")).matches("[0-9]+");
		Awaitility.await(topic).atMost(PATIENCE).until(() -> counted(consumer) >= before + 1);
	}

	/** Of a response that somebody looks at there is no copy: it is erased with it. */
	@Test
	@Order(1)
	void ofWhatIsAboutOneResponseThereIsNoCopy() throws Exception {
		double before = counted("ranking");
		poison("sipas.flags.v1", "poison|r", "\u0001 no event of sipas.flags.v1");
		ConsumerRecord<String, String> letter = Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> letters("sipas.ranking.dlt", "sipas.flags.v1"), (found) -> !found.isEmpty())
			.getFirst();
		assertThat(letter.value()).isNull();
		assertThat(Topics.header(letter, HEADER)).isEqualTo("sipas.flags.v1");
		Awaitility.await().atMost(PATIENCE).until(() -> counted("ranking") >= before + 1);
	}

	/** Services read these for themselves; nobody's data is in them. */
	@Test
	@Order(2)
	void poisonAmongKeysAuditAndResolutionsStopsNobody() throws Exception {
		for (String topic : List.of("sipas.access.v1", "sipas.audit.v1", "sipas.dead-letters.v1")) {
			poison(topic, "poison", "\u0001 no event of " + topic);
		}
		HttpResponse<String> issued = this.http.post("/api/v1/keys", "application/json", """
				{"name":"after-poison","roles":["analyst"],"waves":["*"],"units":["*"]}""");
		assertThat(issued.statusCode()).as(issued.body()).isEqualTo(201);
		String key = JSON.readTree(issued.body()).path("key").stringValue();
		Awaitility.await().atMost(PATIENCE).until(() -> status("/api/v1/waves/none/quality", key) == 404);
		assertThat(this.http.intake("/api/v1/audit").statusCode()).isEqualTo(200);
		HttpResponse<String> listed = this.http.intake("/api/v1/dead-letters");
		assertThat(listed.statusCode()).isEqualTo(200);
		assertThat(JSON.readTree(listed.body()).at("/open/ranking")).isNotEmpty();
	}

	@Test
	@Order(3)
	void whatComesBehindItIsUsed() throws Exception {
		TrialWave wave = new TrialWave("behind-poison");
		assertThat(this.http.put(path(wave), wave.json()).statusCode()).isEqualTo(201);
		for (int i = 0; i < 60; i++) {
			assertThat(this.http.post(path(wave) + "/responses", "application/json", """
					{"responseId":"behind-%d","unit":"p%d","answeredAt":"2026-03-02T09:14:05+07:00",\
					"answers":{"access.1":4,"results.1":5}}""".formatted(i, 1 + i % 5)).statusCode()).isEqualTo(202);
		}
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(counted(wave)).isEqualTo(60));
	}

	@Test
	@Order(4)
	void onceTheCauseIsMendedItIsReplayed() throws Exception {
		TrialWave wave = new TrialWave("mended");
		for (int i = 0; i < 7; i++) {
			poison("sipas.responses.v1", "mended|r-" + i, """
					{"event":"response-submitted","wave":"mended","responseId":"r-%1$d","revision":1,"unit":"p1",\
					"answers":{"access.1":5,"results.1":4},"weight":1,"answeredAt":"2026-03-02T02:14:05Z",\
					"digest":"%1$032d","channel":"api","receivedAt":"2026-03-02T02:14:06Z"}""".formatted(i));
		}
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> letters("sipas.scoring.dlt", "sipas.responses.v1").stream()
				.filter((letter) -> Topics.header(letter, "sipas.error.reason").equals("unknown-wave"))
				.count() == 7);
		assertThat(this.http.put(path(wave), wave.json()).statusCode()).isEqualTo(201);
		JsonNode tried = replay("{\"consumer\":\"scoring\",\"reason\":\"unknown-wave\"}");
		assertThat(tried.path("dryRun").booleanValue()).isTrue();
		assertThat(tried.path("letters").intValue()).isEqualTo(7);
		JsonNode done = replay("{\"consumer\":\"scoring\",\"reason\":\"unknown-wave\",\"plan\":\"%s\"}"
			.formatted(tried.path("plan").stringValue()));
		assertThat(done.path("letters").intValue()).isEqualTo(7);
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(counted(wave)).isEqualTo(7));
		assertThat(replay("{\"consumer\":\"scoring\",\"reason\":\"unknown-wave\"}").path("letters").intValue())
			.isZero();
	}

	private static String path(TrialWave wave) {
		return "/api/v1/waves/" + wave.id();
	}

	private long counted(TrialWave wave) {
		return this.http.ranking(path(wave) + "/units/VN").path("responses").asLong(-1);
	}

	private JsonNode replay(String order) throws Exception {
		HttpResponse<String> answer = this.http.post("/api/v1/dead-letters/replays", "application/json", order);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private int status(String path, String key) throws Exception {
		try (HttpClient client = HttpClient.newHttpClient()) {
			return client
				.send(HttpRequest.newBuilder(this.pipeline.status().ranking().resolve(path))
					.header("X-Sipas-Key", key)
					.build(), BodyHandlers.discarding())
				.statusCode();
		}
	}

	private void poison(String topic, String key, String value) throws Exception {
		ProducerRecord<String, String> record = new ProducerRecord<>(topic, key, value);
		record.headers().add(HEADER, topic.getBytes(StandardCharsets.UTF_8));
		Topics.put(this.pipeline.status().kafka(), record);
	}

	/** Letters of ours that came from a topic. */
	private List<ConsumerRecord<String, String>> letters(String from, String topic) {
		return Topics.read(this.pipeline.status().kafka(), from)
			.stream()
			.filter((letter) -> letter.headers().lastHeader(HEADER) != null)
			.filter((letter) -> Topics.header(letter, HEADER).equals(topic))
			.toList();
	}

	/** How many dead letters a service has counted, for whatever reason. */
	private double counted(String consumer) throws IOException, InterruptedException {
		return Pattern.compile("^sipas_" + consumer + "_dead_letters_total\\{[^}]*} ([0-9.E]+)", Pattern.MULTILINE)
			.matcher(Metrics.of(this.pipeline, consumer + "-service"))
			.results()
			.map((MatchResult found) -> found.group(1))
			.mapToDouble(Double::parseDouble)
			.sum();
	}

}
