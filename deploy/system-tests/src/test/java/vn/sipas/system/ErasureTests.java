package vn.sipas.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A response that is flagged, corrected, decided on, compared with others and among the
 * dead letters, and one that came in a file, are withdrawn; and then looked for in every
 * copy that there is, though nothing else comes in that would have brokers compact.
 */
@ExtendWith(RunningPipeline.class)
class ErasureTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final String WAVE = "/api/v1/waves/erasure";

	private static final String MARK = "9d41c07be5";

	private static final String ID = "r-" + MARK;

	private static final String IN_A_FILE = "f-" + MARK;

	/** No other response of any test was answered then. */
	private static final String ANSWERED_AT = "2026-03-02T03:04:05+07:00";

	private static final String ANSWERED_AT_IN_UTC = "2026-03-01T20:04:05Z";

	private static final String REASON = "asked again, as " + MARK + " says";

	/**
	 * Where a withdrawn response's id stays: that it was withdrawn, by whom, and what was
	 * found of it.
	 */
	private static final List<String> KNOWN_BY_ID = List.of("sipas.responses.v1", "sipas.audit.v1",
			"sipas-scoring-4-responses-changelog", "sipas-scoring-4-findings");

	private static final String RULES = """
			{"quality":{"secondsPerQuestion":2,"responsesPerInterviewerDay":1,"hold":["too-fast"]}}""";

	private final Pipeline pipeline;

	private final Http http;

	ErasureTests(Pipeline pipeline) {
		this.pipeline = pipeline;
		this.http = new Http(pipeline.status());
	}

	@Test
	void nothingThatAWithdrawnResponseSaidIsLeftInAnyCopy() throws Exception {
		define();
		answer("kept", 1, "2026-03-02T09:14:05+07:00", 60);
		answer(ID, 1, ANSWERED_AT, 3);
		answer(ID, 2, ANSWERED_AT, 4);
		sendFile();
		putAmongTheDeadLetters();
		decide();
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(this.http.ranking(WAVE + "/units/p1").path("responses").asInt()).isEqualTo(3);
			assertThat(stored(ANSWERED_AT_IN_UTC)).isNotEmpty();
		});
		List<byte[]> said = said();
		assertThat(copies(said)).contains("sipas.responses.v1", "sipas.reviews.v1", "sipas.flags.v1",
				"sipas.scoring.dlt", "sipas-scoring-4-responses-changelog");
		withdraw();
		try (Compaction _ = Compaction.atOnce(this.pipeline.status().kafka())) {
			Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
				assertThat(copies(said)).isEmpty();
				assertThat(KNOWN_BY_ID).containsAll(copies(List.of(bytes(ID), bytes(IN_A_FILE))));
			});
		}
		assertThat(onTheLog()).isNotEmpty()
			.allSatisfy((event) -> assertThat(event).startsWith("{\"event\":\"response-withdrawn\""));
		assertThat(stored(MARK)).allSatisfy(
				(document) -> assertThat(document.keySet()).doesNotContain("unit", "flags", "interviewer", "reason"));
		assertThat(this.http.intake(WAVE + "/responses.csv").body().lines()).hasSize(2);
		assertThat(files("data/imports", ANSWERED_AT)).isEmpty();
		assertThat(files("logs", ANSWERED_AT)).isEmpty();
		assertThat(files("logs", REASON)).isEmpty();
	}

	private void define() throws Exception {
		ObjectNode wave = (ObjectNode) JSON.readTree(new TrialWave("erasure").json());
		wave.put("minResponses", 1).set("fieldwork", JSON.readTree(RULES));
		assertThat(this.http.put(WAVE, wave.toString()).statusCode()).isEqualTo(201);
	}

	private void answer(String id, int revision, String answeredAt, int seconds) throws Exception {
		ObjectNode response = JSON.createObjectNode()
			.put("responseId", id)
			.put("revision", revision)
			.put("unit", "p1")
			.put("interviewer", "ivr-1")
			.put("durationSeconds", seconds)
			.put("answeredAt", answeredAt);
		ObjectNode answers = response.putObject("answers");
		TrialWave.DIMENSIONS.values()
			.forEach((criteria) -> criteria.forEach((one) -> answers.put(one, 1 + (one.hashCode() & 3))));
		accepted(this.http.post(WAVE + "/responses", "application/json", response.toString()));
	}

	private void sendFile() throws Exception {
		HttpResponse<String> taken = this.http.post(WAVE + "/imports", "text/csv",
				"responseId,unit,answeredAt,access.1,results.1\n%s,p1,%s,4,5\n".formatted(IN_A_FILE, ANSWERED_AT));
		accepted(taken);
		String job = WAVE + "/imports/" + JSON.readTree(taken.body()).path("job").asString();
		Awaitility.await()
			.atMost(PATIENCE)
			.untilAsserted(() -> assertThat(JSON.readTree(this.http.intake(job).body()).path("state").asString())
				.isEqualTo("done"));
	}

	/** A third revision that cannot be used, past the intake. */
	private void putAmongTheDeadLetters() throws Exception {
		Topics.put(this.pipeline.status().kafka(), new ProducerRecord<>("sipas.responses.v1", "erasure|" + ID, """
				{"event":"response-submitted","wave":"erasure","responseId":"%s","revision":3,"unit":"nowhere",\
				"answers":{"access.1":5},"weight":1,"answeredAt":"%s","digest":"%032d","channel":"api",\
				"receivedAt":"2026-03-02T02:14:06Z"}""".formatted(ID, ANSWERED_AT, 0)));
		Awaitility.await()
			.atMost(PATIENCE)
			.until(() -> Topics.read(this.pipeline.status().kafka(), "sipas.scoring.dlt")
				.stream()
				.anyMatch((letter) -> ("erasure|" + ID).equals(letter.key())));
	}

	private void decide() throws Exception {
		accepted(this.http.post(WAVE + "/reviews", "application/json",
				JSON.createObjectNode()
					.put("responseId", ID)
					.put("revision", 2)
					.put("decision", "approved")
					.put("reason", REASON)
					.toString()));
	}

	private void withdraw() throws Exception {
		for (String id : List.of(ID, IN_A_FILE)) {
			accepted(this.http.delete(WAVE + "/responses/" + id));
		}
		Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
			assertThat(this.http.ranking(WAVE + "/units/p1").path("responses").asInt()).isEqualTo(1);
			assertThat(stored(ANSWERED_AT_IN_UTC)).isEmpty();
		});
	}

	private static void accepted(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
	}

	/**
	 * What only these responses said: when, why they count, and the digests of all they
	 * said, as the state has them.
	 */
	private List<byte[]> said() {
		List<byte[]> said = new ArrayList<>(List.of(bytes(ANSWERED_AT), bytes(ANSWERED_AT_IN_UTC), bytes(REASON)));
		for (String event : onTheLog()) {
			String digest = JSON.readTree(event).path("digest").asString();
			ByteBuffer halves = ByteBuffer.wrap(HexFormat.of().parseHex(digest));
			if (halves.getLong(0) != 0) {
				said.add(bytes(digest));
				said.add(ByteBuffer.allocate(16)
					.order(ByteOrder.LITTLE_ENDIAN)
					.putLong(halves.getLong(0))
					.putLong(halves.getLong(8))
					.array());
			}
		}
		assertThat(said).hasSize(3 + 2 * 3);
		return said;
	}

	private List<String> onTheLog() {
		return Topics.read(this.pipeline.status().kafka(), "sipas.responses.v1")
			.stream()
			.filter((record) -> record.value() != null
					&& Set.of("erasure|" + ID, "erasure|" + IN_A_FILE).contains(record.key()))
			.map((record) -> record.value())
			.toList();
	}

	private Set<String> copies(List<byte[]> sought) {
		return Copies.of(this.pipeline.status().kafka(), sought);
	}

	/** The store's documents that have a text anywhere. */
	private List<Document> stored(String text) {
		List<Document> found = new ArrayList<>();
		try (MongoClient client = MongoClients.create(this.pipeline.status().mongodb())) {
			MongoDatabase store = client.getDatabase("sipas");
			for (String collection : store.listCollectionNames()) {
				for (Document document : store.getCollection(collection).find()) {
					if (document.toJson().contains(text)) {
						found.add(document);
					}
				}
			}
		}
		return found;
	}

	/** The files of the pipeline's folder that have a text in them. */
	private Set<String> files(String folder, String text) throws IOException {
		Set<String> found = new TreeSet<>();
		Path home = this.pipeline.log("kafka").resolve("../..").normalize();
		try (Stream<Path> files = Files.walk(home.resolve(folder))) {
			for (Path file : files.filter(Files::isRegularFile).toList()) {
				if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
					found.add(file.toString());
				}
			}
		}
		return found;
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
