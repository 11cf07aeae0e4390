package vn.sipas.ranking;

import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Figures published at one of two instances, and read at both. */
@Timeout(300)
class PublicationPipelineTests {

	private static final String TOPIC = "sipas.editions.v1";

	private static final List<Unit> UNITS = Samples.provinces("11 Điện Biên", "12 Lai Châu");

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance one;

	private static Instance other;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		one = backends.instance();
		other = backends.instance();
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		backends.close();
	}

	@Test
	void readersGetTheEditionWhateverComesLater() {
		scored(Samples.wave("w", 1, 30, UNITS));
		HttpResponse<String> published = publish(one, "w", """
				{"edition":1,"decision":"355/QĐ-BNV","note":{"vi":"Lần đầu","en":"The first"},"date":"2026-11-20"}""");
		assertThat(published.body()).startsWith("{\"wave\":\"w\",\"edition\":1,\"publishedAt\":\"").endsWith("""
				"date":"2026-11-20","author":"admin","decision":"355/QĐ-BNV","note":{"vi":"Lần đầu","en":"The first"},\
				"responses":424,"definition":1}""");
		assertThat(published.statusCode()).as(published.body()).isEqualTo(201);
		assertThat(published.headers().firstValue("Location")).hasValue("/api/v1/waves/w/rankings?edition=1");
		assertThat(other.get("/api/v1/waves/w/editions").body()).isEqualTo("[" + published.body() + "]");
		String ranking = one.get("/api/v1/waves/w/rankings").body();
		assertThat(ranking)
			.contains("\"definition\":1,\"edition\":1,\"units\"", "\"unit\":\"12\"",
					"\"rank\":1,\"rankInterval\":[1,1]", "\"overall\":86.80",
					"\"dimensions\":[{\"id\":\"access\",\"value\":90.50,\"rank\":1}]")
			.doesNotContain("provisional");
		String unit = one.get("/api/v1/waves/w/units/12").body();
		assertThat(unit).contains("\"edition\":1", "\"overall\":86.80", "\"criteria\":[{\"id\":\"access.1\"");
		broker.score(Samples.score("w", "12", 2, 500, "50", Map.of("access", "40")));
		broker.define(Samples.wave("w", 2, 30, UNITS));
		eventually(() -> assertThat(other.getAsAdmin("/api/v1/waves/w/rankings?edition=live").body())
			.contains("\"overall\":50.00", "\"definition\":2,\"provisional\":true"));
		for (Instance instance : List.of(one, other)) {
			assertThat(instance.get("/api/v1/waves/w/rankings").body()).isEqualTo(ranking);
			assertThat(instance.getAsAdmin("/api/v1/waves/w/rankings?edition=1").body()).isEqualTo(ranking);
			assertThat(instance.get("/api/v1/waves/w/units/12").body()).isEqualTo(unit);
			assertThat(instance.get("/api/v1/waves/w/rankings?edition=live").statusCode()).isEqualTo(401);
			assertThat(instance.get("/api/v1/waves/w/rankings?edition=%6Cive").statusCode()).isEqualTo(401);
			assertThat(instance.get("/api/v1/waves/w/rankings?edition=2").statusCode()).isEqualTo(404);
			assertThat(instance.get("/api/v1/waves/w/rankings?edition=01").statusCode()).isEqualTo(400);
		}
		assertThat(one.get("/?wave=w").body()).contains("86,80").doesNotContain("50,00");
		assertThat(one.get("/api/v1/waves/w/units/12/priorities").body()).contains("\"edition\":1", "86.80");
		assertThat(one.get("/api/v1/waves/w/units/12/breakdowns").body()).contains("\"edition\":1");
		assertThat(one.get("/api/v1/waves").body()).contains("\"edition\":1");
	}

	@Test
	void aUnitUnderTheMinimumIsPublishedWithoutFigures() throws Exception {
		scored(Samples.wave("few", 1, 30, UNITS));
		assertThat(publish(one, "few", "{\"edition\":1}").statusCode()).isEqualTo(201);
		assertThat(one.get("/api/v1/waves/few/units/11").body()).contains("\"responses\":12")
			.doesNotContain("value", "overall", "levels", "answered", "rank\"");
		assertThat(log("few|1|11")).hasSize(1)
			.allSatisfy(
					(record) -> assertThat(record.value()).contains("\"responses\":12").doesNotContain("85", "91.2"));
	}

	@Test
	void anEditionIsForEverybodyWhereTheWaveIsNot() {
		Wave closed = Samples.notLive(Samples.inState(State.CLOSED, Samples.wave("closed", 1, 30, UNITS)));
		scored(closed);
		assertThat(one.get("/api/v1/waves/closed/rankings").statusCode()).isEqualTo(401);
		assertThat(one.get("/api/v1/waves/closed/editions").statusCode()).isEqualTo(401);
		assertThat(publish(other, "closed", "{\"edition\":1}").statusCode()).isEqualTo(201);
		eventually(() -> assertThat(one.get("/api/v1/waves/closed/rankings").body()).contains("\"edition\":1"));
		assertThat(one.get("/api/v1/waves").body()).contains("\"wave\":\"closed\"");
	}

	@Test
	void whatIsSentAgainIsNotPublishedAgainAndACorrectionIsANewEdition() {
		scored(Samples.wave("again", 1, 30, UNITS));
		String first = "{\"edition\":1,\"decision\":\"1\"}";
		String body = publish(one, "again", first).body();
		assertThat(publish(other, "again", first)).satisfies((answer) -> {
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).isEqualTo(body);
		});
		assertRefused(publish(other, "again", "{\"edition\":1,\"decision\":\"2\"}"), "edition-exists");
		assertRefused(publish(other, "again", "{\"edition\":3}"), "edition-not-next");
		broker.score(Samples.score("again", "12", 2, 500, "50", Map.of()));
		eventually(() -> assertThat(one.getAsAdmin("/api/v1/waves/again/rankings?edition=live").body())
			.contains("\"overall\":50.00"));
		assertThat(publish(other, "again", "{\"edition\":2}").statusCode()).isEqualTo(201);
		eventually(() -> assertThat(one.get("/api/v1/waves/again/rankings").body()).contains("\"edition\":2",
				"\"overall\":50.00"));
		assertThat(one.get("/api/v1/waves/again/rankings?edition=1").body()).contains("\"overall\":86.80");
	}

	@Test
	void ofSeveralAtTheSameTimeOneIsTaken() throws Exception {
		scored(Samples.wave("race", 1, 30, UNITS));
		List<Future<HttpResponse<String>>> answers = new ArrayList<>();
		try (ExecutorService analysts = Executors.newFixedThreadPool(4)) {
			for (int analyst = 0; analyst < 4; analyst++) {
				String body = "{\"edition\":1,\"decision\":\"decision " + analyst + "\"}";
				Instance instance = (analyst % 2 == 0) ? one : other;
				answers.add(analysts.submit(() -> publish(instance, "race", body)));
			}
		}
		List<Integer> statuses = new ArrayList<>();
		String taken = "";
		for (Future<HttpResponse<String>> answer : answers) {
			statuses.add(answer.get().statusCode());
			taken = (answer.get().statusCode() < 300) ? answer.get().body() : taken;
		}
		assertThat(statuses).filteredOn((status) -> status < 300).hasSize(1);
		assertThat(statuses).filteredOn((status) -> status >= 300).containsOnly(409);
		String only = "[" + taken + "]";
		eventually(() -> assertThat(one.get("/api/v1/waves/race/editions").body()).isEqualTo(only));
		assertThat(log("race|").stream().map(ConsumerRecord::key)).as("each part once")
			.containsExactly("race|1|", "race|1|VN", "race|1|11", "race|1|12", "race|1");
	}

	@Test
	void whatWasBegunAndNotEndedIsNeverShown() {
		scored(Samples.wave("begun", 1, 30, UNITS));
		try (KafkaProducer<String, String> crashed = new KafkaProducer<>(
				Map.of("bootstrap.servers", backends.bootstrapServers(), "transactional.id", TOPIC + "|begun"),
				new StringSerializer(), new StringSerializer())) {
			crashed.initTransactions();
			crashed.beginTransaction();
			int partition = Math.floorMod("begun".hashCode(), 4);
			assertThat(
					crashed.send(new ProducerRecord<>(TOPIC, partition, "begun|1|12", "{\"event\":\"edition-unit\"}")))
				.isNotNull();
			crashed.flush();
			assertThat(publish(one, "begun", "{\"edition\":1}").statusCode()).isEqualTo(201);
			assertThat(catchThrowable(crashed::commitTransaction)).satisfiesAnyOf(
					(failure) -> assertThat(failure).isInstanceOf(ProducerFencedException.class),
					(failure) -> assertThat(failure).isInstanceOf(InvalidProducerEpochException.class),
					(failure) -> assertThat(failure).hasCauseInstanceOf(ProducerFencedException.class));
		}
		assertThat(one.get("/api/v1/waves/begun/rankings").body()).contains("\"edition\":1", "86.80");
		assertThat(broker.deadLetters())
			.noneMatch((letter) -> TOPIC.equals(Broker.header(letter, "sipas.error.topic")));
	}

	@Test
	void aLaterWaveIsComparedWithTheEdition() {
		scored(Samples.compared(Samples.wave("before", 1, 30, UNITS), "sipas-2017", null, null));
		scored(Samples.compared(Samples.wave("after", 1, 30, UNITS), "sipas-2017", "before", null));
		assertThat(publish(one, "before", "{\"edition\":1}").statusCode()).isEqualTo(201);
		broker.score(Samples.score("before", "12", 2, 500, "50", Map.of()));
		eventually(() -> assertThat(one.getAsAdmin("/api/v1/waves/before/rankings?edition=live").body())
			.contains("\"overall\":50.00"));
		broker.score(Samples.score("after", "12", 2, 413, "87.80", Map.of()));
		eventually(() -> assertThat(one.get("/api/v1/waves/after/rankings").body()).contains("\"points\":1.00"));
	}

	@Test
	void anEmptiedStoreGetsTheEditionsAgain(@TempDir Path elsewhere) throws Exception {
		try (EmbeddedKafka log = EmbeddedKafka.start(elsewhere, 0);
				Broker sender = new Broker(log.bootstrapServers())) {
			sender.makeTopics();
			sender.define(Samples.wave("kept", 1, 30, UNITS));
			sender.score(Samples.score("kept", "12", 1, 412, "86.80", Map.of()));
			Map<String, String> before = new HashMap<>();
			for (int time = 1; time <= 2; time++) {
				boolean first = time == 1;
				try (EmbeddedMongo store = EmbeddedMongo.start(null, 0);
						Instance service = Instance.start(log.bootstrapServers(), store.connectionString("sipas"))) {
					eventually(() -> assertThat(service.get("/api/v1/waves/kept/rankings").body()).contains("86.80"));
					if (first) {
						assertThat(publish(service, "kept", "{\"edition\":1}").statusCode()).isEqualTo(201);
					}
					eventually(() -> assertThat(service.get("/api/v1/waves/kept/editions").body())
						.contains("\"edition\":1"));
					for (String path : List.of("editions", "rankings", "units/12", "units/12/priorities")) {
						String body = service.get("/api/v1/waves/kept/" + path).body();
						assertThat(body).isEqualTo(before.computeIfAbsent(path, (missing) -> body));
					}
				}
			}
		}
	}

	@Test
	void whatIsWrittenIsAsAgreed() throws Exception {
		scored(Samples.wave("agreed", 1, 30, UNITS));
		publish(one, "agreed", "{\"edition\":1,\"decision\":\"1\",\"note\":{\"vi\":\"a\",\"en\":\"b\"}}");
		SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
		Set<String> kinds = Set.of("edition-definition", "edition-unit", "edition-published");
		Map<String, Schema> schemas = new HashMap<>();
		for (String kind : kinds) {
			schemas.put(kind, registry.getSchema(Files.readString(Path.of("src/contracts", kind, "v1.schema.json"))));
		}
		List<ConsumerRecord<String, String>> written = log("agreed|");
		assertThat(written).hasSize(5).allSatisfy((record) -> {
			JsonNode event = JsonMapper.shared().readTree(record.value());
			assertThat(Samples.at(schemas, event.path("event").asString("")).validate(record.value(), InputFormat.JSON))
				.isEmpty();
			assertThat(record.serializedValueSize()).isLessThan(1 << 20);
		});
		assertThat(written.stream()
			.map((record) -> JsonMapper.shared().readTree(record.value()).path("event").asString(""))
			.collect(Collectors.toSet())).isEqualTo(kinds);
		assertRefused(publish(one, "agreed", "{\"edition\":2.5,\"note\":{\"vi\":\"a\"},\"day\":1}"), "invalid");
	}

	private static void scored(Wave wave) {
		broker.define(wave);
		broker.score(
				Samples.sure(Samples.score(wave.wave(), "12", 1, 412, "86.80", Map.of("access", "90.5")), "0.5", 100));
		broker.score(Samples.score(wave.wave(), "11", 1, 12, "85", Map.of()));
		Score nation = Samples.score(wave.wave(), "VN", 1, 400, "86.70", Map.of());
		broker.score(nation);
		eventually(() -> {
			String provinces = "/api/v1/waves/" + wave.wave() + "/rankings?level=province";
			assertThat(one.getAsAdmin(provinces).body()).contains("86.80", "\"responses\":12");
			assertThat(other.getAsAdmin("/api/v1/waves/" + wave.wave() + "/rankings?level=nation").body())
				.contains("86.70");
		});
	}

	private static HttpResponse<String> publish(Instance instance, String wave, String body) {
		return instance.postAsAdmin("/api/v1/waves/" + wave + "/publication", "application/json", body);
	}

	private static void assertRefused(HttpResponse<String> answer, String code) {
		assertThat(answer.body()).contains("\"code\":\"" + code + "\"");
		assertThat(answer.statusCode()).isEqualTo(code.equals("invalid") ? 422 : 409);
	}

	/** What is in the log, and not taken back, under keys that begin so. */
	private static List<ConsumerRecord<String, String>> log(String prefix) {
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", backends.bootstrapServers(), "isolation.level", "read_committed"),
				new StringDeserializer(), new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(TOPIC)
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<String, String>> found = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(Duration.ofMillis(200)).forEach((record) -> {
					if (record.key().startsWith(prefix)) {
						found.add(record);
					}
				});
			}
			return found;
		}
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(assertion);
	}

}
