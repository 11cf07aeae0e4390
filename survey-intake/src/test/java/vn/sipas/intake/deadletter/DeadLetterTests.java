package vn.sipas.intake.deadletter;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;

/** What an admin can do about records that scoring or ranking could not use. */
class DeadLetterTests {

	private static final String PATH = "/api/v1/dead-letters";

	private static final byte[] UTF_8 = "{\"wave\":\"lost\"}".getBytes(StandardCharsets.UTF_8);

	private static final byte[] BINARY = { 1, (byte) 0xff };

	private static final String[] TOPICS = { "sipas.scoring.dlt", "sipas.scoring.replays", "sipas.ranking.dlt",
			"sipas.ranking.replays", "sipas.flags.v1" };

	@TempDir
	private static Path directory;

	private static EmbeddedKafka kafka;

	private static Admin admin;

	private static RunningIntake intake;

	private static KafkaProducer<byte[], byte[]> producer;

	@BeforeAll
	static void start() throws Exception {
		kafka = EmbeddedKafka.start(directory, 0);
		admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
		admin.createTopics(Arrays.stream(TOPICS).map((topic) -> new NewTopic(topic, 2, (short) 1)).toList())
			.all()
			.get();
		producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka.bootstrapServers()), new ByteArraySerializer(),
				new ByteArraySerializer());
		intake = RunningIntake.start(kafka.bootstrapServers()).awaitReady();
	}

	@AfterAll
	static void stop() {
		intake.close();
		producer.close();
		admin.close();
		kafka.close();
	}

	@BeforeEach
	void clear() throws Exception {
		Map<TopicPartition, RecordsToDelete> all = new HashMap<>();
		for (String topic : TOPICS) {
			all.put(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1));
			all.put(new TopicPartition(topic, 1), RecordsToDelete.beforeOffset(-1));
		}
		admin.deleteRecords(all).all().get();
	}

	@Test
	void withoutDeadLettersThereIsNothing() {
		JsonNode page = get("");
		assertThat(page.at("/open/scoring")).isEmpty();
		assertThat(page.path("letters")).isEmpty();
		assertThat(page.has("next")).isFalse();
		assertThat(dryRun("replays", "{\"consumer\":\"scoring\"}").path("letters").intValue()).isZero();
	}

	@Test
	void lettersAreListedCountedAndPaged() {
		String a = put("scoring", 0, "a", UTF_8, "unknown-wave");
		String b = put("scoring", 1, "b", UTF_8, "unreadable");
		String c = put("scoring", 1, "c", UTF_8, "unknown-wave");
		String d = put("ranking", 0, "d", UTF_8, "not-json");
		JsonNode all = get("");
		assertThat(all.at("/open/scoring/unknown-wave").intValue()).isEqualTo(2);
		assertThat(all.at("/open/ranking/not-json").intValue()).isEqualTo(1);
		assertThat(ids(all)).containsExactly(a, b, c, d);
		assertThat(all.at("/letters/0/topic").stringValue()).isEqualTo("sipas.responses.v1");
		assertThat(all.at("/letters/0").has("value")).isFalse();
		JsonNode first = get("?limit=3");
		assertThat(ids(first)).hasSize(3);
		assertThat(ids(get("?limit=3&after=" + first.path("next").stringValue()))).containsExactly(d);
		assertThat(ids(get("?consumer=scoring&reason=unknown-wave"))).containsExactly(a, c);
		assertThat(ids(get("?topic=sipas.scores.v1"))).isEmpty();
		assertThat(ids(get("?since=" + Instant.now().plusSeconds(60)))).isEmpty();
		assertThat(ids(get("?until=" + Instant.now().plusSeconds(60)))).hasSize(4);
	}

	@Test
	void aLetterIsShownWholeWithItsHeaders() {
		String a = put("scoring", 0, "a", UTF_8, "unknown-wave");
		String b = put("scoring", 0, "b", BINARY, "unreadable");
		JsonNode text = get("/" + a);
		assertThat(text.at("/key/text").stringValue()).isEqualTo("a");
		assertThat(text.at("/value/text").stringValue()).isEqualTo("{\"wave\":\"lost\"}");
		assertThat(text.path("message").stringValue()).isEqualTo("because unknown-wave");
		assertThat(text.path("headers")).anySatisfy((header) -> {
			assertThat(header.path("name").stringValue()).isEqualTo("from-a-client");
			assertThat(header.at("/value/text").stringValue()).isEqualTo("as it came");
		});
		assertThat(get("/" + b).at("/value/base64").stringValue()).isEqualTo("Af8=");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/scoring-0-999999", "/scoring-9-0", "/nowhere-0-0", "/x" })
	void whatIsNoLetterIsNotFound(String path) {
		HttpResponse<String> answer = intake.get(PATH + path);
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(answer.body()).contains("urn:sipas:problem:unknown-letter");
	}

	@Test
	void aReplayNeedsADryRunAndGivesTheLettersToTheirConsumerAsTheyCame() {
		String a = put("scoring", 0, "a", UTF_8, "unknown-wave");
		String b = put("scoring", 1, "b", BINARY, "unreadable");
		String c = put("scoring", 1, "c", UTF_8, "unknown-wave");
		JsonNode tried = dryRun("replays", "{\"consumer\":\"scoring\",\"reason\":\"unknown-wave\"}");
		assertThat(tried.path("letters").intValue()).isEqualTo(2);
		assertThat(tried.at("/byReason/unknown-wave").intValue()).isEqualTo(2);
		assertThat(records("sipas.scoring.replays")).isEmpty();
		JsonNode done = post("replays", order("unknown-wave", tried.path("plan").stringValue(), ""), 200);
		assertThat(done.path("dryRun").booleanValue()).isFalse();
		assertThat(done.path("letters").intValue()).isEqualTo(2);
		assertThat(records("sipas.scoring.replays")).hasSize(2).allSatisfy((replay) -> {
			assertThat(replay.value()).isEqualTo(UTF_8);
			assertThat(header(replay, "from-a-client")).isEqualTo("as it came");
			assertThat(header(replay, "sipas.error.topic")).isEqualTo("sipas.responses.v1");
		});
		assertThat(ids(get(""))).containsExactly(b);
		assertThat(ids(get("?state=replayed"))).containsExactly(a, c);
		assertThat(get("/" + a).path("by").stringValue()).isEqualTo("admin");
		assertThat(intake.get("/api/v1/audit").body()).contains("letters-replayed", "sipas.scoring.dlt");
	}

	@Test
	void doneTwiceItIsDoneOnce() {
		put("scoring", 0, "a", UTF_8, "unknown-wave");
		String plan = dryRun("replays", "{\"consumer\":\"scoring\"}").path("plan").stringValue();
		post("replays", order(null, plan, ""), 200);
		assertThat(post("replays", order(null, plan, ""), 409).path("type").stringValue())
			.isEqualTo("urn:sipas:problem:letters-changed");
		assertThat(dryRun("replays", "{\"consumer\":\"scoring\"}").path("letters").intValue()).isZero();
		assertThat(records("sipas.scoring.replays")).hasSize(1);
	}

	@Test
	void whatCameSinceTheDryRunIsNotTouched() {
		put("scoring", 0, "a", UTF_8, "unknown-wave");
		String plan = dryRun("replays", "{\"consumer\":\"scoring\"}").path("plan").stringValue();
		String b = put("scoring", 0, "b", UTF_8, "unknown-wave");
		assertThat(post("replays", order(null, plan, ""), 200).path("letters").intValue()).isEqualTo(1);
		assertThat(ids(get(""))).containsExactly(b);
	}

	@Test
	void discardingNeedsAReasonAndPublishesNothing() {
		String a = put("scoring", 0, "a", UTF_8, "unreadable");
		String plan = dryRun("discards", "{\"consumer\":\"scoring\"}").path("plan").stringValue();
		assertThat(post("discards", order(null, plan, ""), 422).at("/errors/0/pointer").stringValue())
			.isEqualTo("/why");
		post("discards", order(null, plan, "a trial that went wrong"), 200);
		assertThat(records("sipas.scoring.replays")).isEmpty();
		JsonNode letter = get("/" + a);
		assertThat(letter.path("state").stringValue()).isEqualTo("discarded");
		assertThat(letter.path("why").stringValue()).isEqualTo("a trial that went wrong");
		assertThat(get("?state=all").path("letters")).hasSize(1);
		assertThat(intake.get("/api/v1/audit").body()).contains("letters-discarded");
	}

	@Test
	void whatWasErasedSinceIsThereNoMore() {
		String a = put("scoring", 0, "a", UTF_8, "unknown-wave");
		String b = put("scoring", 0, "b", UTF_8, "unknown-wave");
		send(new ProducerRecord<>("sipas.scoring.dlt", 0, utf8("a"), null));
		assertThat(ids(get("?state=all"))).containsExactly(b);
		assertThat(intake.get(PATH + "/" + a).statusCode()).isEqualTo(404);
	}

	@Test
	void whatIsKeptOnlyWhereItCameFromIsReplayedFromThereWhileItIsThere() {
		long there = send(new ProducerRecord<>("sipas.flags.v1", 0, utf8("w|r"), UTF_8));
		put("ranking", 0, null, null, "not-as-agreed", "sipas.flags.v1", there);
		put("ranking", 0, null, null, "not-as-agreed", "sipas.flags.v1", there + 7);
		String plan = dryRun("replays", "{\"consumer\":\"ranking\"}").path("plan").stringValue();
		JsonNode done = post("replays", "{\"consumer\":\"ranking\",\"plan\":\"" + plan + "\"}", 200);
		assertThat(done.path("gone").intValue()).isEqualTo(1);
		assertThat(records("sipas.ranking.replays")).singleElement()
			.satisfies((replay) -> assertThat(replay.value()).isEqualTo(UTF_8));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "?consumer=intake; /consumer", "?state=lost; /state", "?after=17; /after", "?limit=0; /limit" })
	void whoeverMistypesIsToldWhere(String query, String pointer) {
		HttpResponse<String> answer = intake.get(PATH + query);
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(answer).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "{}; /consumer", "{\"consumer\":\"x\"}; /consumer",
			"{\"consumer\":\"scoring\",\"plan\":\"x\"}; /plan", "{\"consumer\":\"scoring\",\"since\":\"x\"}; /since",
			"{\"consumer\":\"scoring\",\"ids\":[\"ranking-0-0\"]}; /ids",
			"{\"consumer\":\"scoring\",\"all\":true}; /all" })
	void anOrderThatIsWrongSaysWhere(String body, String pointer) {
		assertThat(post("replays", body, 422).at("/errors/0/pointer").stringValue()).isEqualTo(pointer);
	}

	private static String put(String box, int partition, String key, byte[] value, String reason) {
		return put(box, partition, key, value, reason, "sipas.responses.v1", 5);
	}

	private static String put(String box, int partition, @Nullable String key, byte @Nullable [] value, String reason,
			String topic, long offset) {
		ProducerRecord<byte[], byte[]> letter = new ProducerRecord<>("sipas." + box + ".dlt", partition,
				(key != null) ? utf8(key) : null, value);
		Map.of("from-a-client", "as it came", "sipas.error.reason", reason, "sipas.error.message", "because " + reason,
				"sipas.error.topic", topic, "sipas.error.partition", "0", "sipas.error.offset", Long.toString(offset))
			.forEach((name, text) -> letter.headers().add(name, utf8(text)));
		return box + "-" + partition + "-" + send(letter);
	}

	private static long send(ProducerRecord<byte[], byte[]> sent) {
		try {
			return producer.send(sent).get().offset();
		}
		catch (Exception ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static JsonNode get(String query) {
		HttpResponse<String> answer = intake.get(PATH + query);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return RunningIntake.json(answer);
	}

	private static JsonNode dryRun(String what, String body) {
		JsonNode tried = post(what, body, 200);
		assertThat(tried.path("dryRun").booleanValue()).isTrue();
		return tried;
	}

	private static JsonNode post(String what, String body, int status) {
		HttpResponse<String> answer = intake.post(PATH + "/" + what, RunningIntake.JSON, body);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
		return RunningIntake.json(answer);
	}

	private static String order(@Nullable String reason, String plan, String why) {
		return "{\"consumer\":\"scoring\",\"plan\":\"" + plan + "\""
				+ ((reason != null) ? ",\"reason\":\"" + reason + "\"" : "")
				+ (why.isEmpty() ? "" : ",\"why\":\"" + why + "\"") + "}";
	}

	private static List<String> ids(JsonNode page) {
		List<String> ids = new ArrayList<>();
		page.path("letters").forEach((letter) -> ids.add(letter.path("id").stringValue()));
		return ids;
	}

	private static List<ConsumerRecord<byte[], byte[]>> records(String topic) {
		List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers()), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(100)).forEach(records::add);
			}
		}
		return records;
	}

	private static String header(ConsumerRecord<byte[], byte[]> found, String name) {
		return new String(found.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
