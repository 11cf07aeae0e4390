package vn.sipas.ranking.ops;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;

import static org.assertj.core.api.Assertions.assertThat;

/** What an operator sees of the way of the data, also while parts of it are away. */
@Timeout(180)
class OpsTests {

	private static final String RESPONSES = "sipas.responses.v1";

	private static final String GROUP = "sipas-scoring-4";

	@TempDir
	private Path directory;

	private EmbeddedKafka kafka;

	private EmbeddedMongo mongo;

	private Broker broker;

	private Instance service;

	@BeforeEach
	void start() throws Exception {
		this.kafka = EmbeddedKafka.start(this.directory, 0);
		this.mongo = EmbeddedMongo.start(null, 0);
		this.broker = new Broker(this.kafka.bootstrapServers());
		this.broker.makeTopics();
		this.service = Instance.start(this.kafka.bootstrapServers(), this.mongo.connectionString("sipas"));
	}

	@AfterEach
	void stop() {
		this.service.close();
		this.broker.close();
		this.mongo.close();
		this.kafka.close();
	}

	@Test
	void everyPartOfTheWayTellsHowItIs() throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.kafka.bootstrapServers()))) {
			admin
				.createTopics(
						List.of(new NewTopic(RESPONSES, 2, (short) 1), new NewTopic("sipas.scoring.dlt", 2, (short) 1)))
				.all()
				.get();
		}
		send(RESPONSES, 0, 10, System.currentTimeMillis());
		send(RESPONSES, 1, 5, System.currentTimeMillis());
		send("sipas.scoring.dlt", 0, 2, System.currentTimeMillis() - Duration.ofHours(3).toMillis());
		send("sipas.scoring.dlt", 1, 1, System.currentTimeMillis());
		count(4);
		this.broker.define(Samples.wave("way", 1, 0, Samples.provinces("12 Lai Châu")));
		this.broker.score(Samples.score("way", "12", 1, 400, "86.81", Map.of()));
		this.broker.send("sipas.scores.v1", "w|12", "no score");
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			JsonNode way = look();
			assertThat(way.at("/kafka/brokers").intValue()).isEqualTo(1);
			assertThat(way.at("/kafka/partitionsLackingCopies").intValue()).isZero();
			assertThat(topic(way, RESPONSES).path("partitions").intValue()).isEqualTo(2);
			assertThat(topic(way, RESPONSES).path("records").intValue()).isEqualTo(15);
			assertThat(topic(way, RESPONSES).path("perSecond").isNumber()).isTrue();
			JsonNode scoring = consumer(way, "scoring-service");
			assertThat(scoring.path("group").stringValue()).isEqualTo(GROUP);
			assertThat(scoring.path("behind").intValue()).isEqualTo(11);
			assertThat(scoring.path("state").stringValue()).isEqualTo("empty");
			assertThat(scoring.has("oldestSeconds")).isFalse();
			JsonNode ranking = consumer(way, "ranking-service");
			assertThat(ranking.path("state").stringValue()).isEqualTo("stable");
			assertThat(ranking.path("members").intValue()).isEqualTo(1);
			assertThat(ranking.path("behind").intValue()).isZero();
			assertThat(ranking.path("oldestSeconds").intValue()).isZero();
			assertThat(letters(way, "scoring-service")).isEqualTo("3 kept, 1 of the last hour");
			assertThat(letters(way, "ranking-service")).isEqualTo("1 kept, 1 of the last hour");
			assertThat(way.at("/store/scores").intValue()).isEqualTo(1);
			assertThat(way.path("readers").intValue()).isZero();
		});
		assertThat(this.service.getAsAdmin("/ops?lang=en").body())
			.contains("sipas-scoring-4", "nobody reads", "stable", "needs somebody", "sipas.scores.v1")
			.doesNotContain("??");
		send(RESPONSES, 0, 500, System.currentTimeMillis());
		Awaitility.await()
			.atMost(Duration.ofSeconds(10))
			.untilAsserted(() -> assertThat(topic(look(), RESPONSES).path("perSecond").doubleValue()).isPositive());
	}

	@Test
	void withoutKafkaThePageSaysSoAndShowsTheRest() {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> assertThat(look().has("kafka")).isTrue());
		this.kafka.close();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(look().has("kafka")).isFalse());
		assertThat(look().has("store")).isTrue();
		assertThat(this.service.getAsAdmin("/ops").body()).contains("Kafka không trả lời").contains("MongoDB");
		assertThat(this.service.getAsAdmin("/ops?lang=en").body()).contains("Kafka does not answer");
	}

	@Test
	void withoutTheStoreItSaysSo() {
		assertThat(look().has("store")).isTrue();
		this.mongo.close();
		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(look().has("store")).isFalse());
	}

	/** What scoring has counted, of the first partition. */
	private void count(long responses) {
		try (KafkaConsumer<byte[], byte[]> scoring = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.kafka.bootstrapServers(), "group.id", GROUP),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			scoring.commitSync(Map.of(new TopicPartition(RESPONSES, 0), new OffsetAndMetadata(responses)));
		}
	}

	private void send(String topic, int partition, int records, long timestamp) throws Exception {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.kafka.bootstrapServers()), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			for (int i = 0; i < records; i++) {
				producer
					.send(new ProducerRecord<>(topic, partition, timestamp, null,
							"record".getBytes(StandardCharsets.UTF_8)))
					.get();
			}
		}
	}

	private JsonNode look() {
		return JsonMapper.shared().readTree(this.service.getAsAdmin("/api/v1/ops").body());
	}

	private static JsonNode topic(JsonNode way, String name) {
		return way.path("topics").valueStream().filter((topic) -> is(topic, "topic", name)).findFirst().orElseThrow();
	}

	private static JsonNode consumer(JsonNode way, String service) {
		return way.path("consumers")
			.valueStream()
			.filter((consumer) -> is(consumer, "service", service))
			.findFirst()
			.orElseThrow();
	}

	private static String letters(JsonNode way, String service) {
		JsonNode found = way.path("deadLetters")
			.valueStream()
			.filter((letters) -> is(letters, "service", service))
			.findFirst()
			.orElseThrow();
		return found.path("kept").intValue() + " kept, " + found.path("lastHour").intValue() + " of the last hour";
	}

	private static boolean is(JsonNode node, String field, String value) {
		return node.path(field).stringValue("").equals(value);
	}

}
