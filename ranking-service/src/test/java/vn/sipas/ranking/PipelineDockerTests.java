package vn.sipas.ranking;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.mongodb.MongoDBContainer;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;

/** The same on a real broker and a real store, which is a replica set. */
@Tag("docker")
@Testcontainers
class PipelineDockerTests {

	@Container
	static final KafkaContainer kafka = new KafkaContainer(image("kafka", "apache/kafka"));

	@Container
	static final MongoDBContainer mongo = new MongoDBContainer(image("mongo", "mongo")).withCommand("--replSet", "rs");

	@Test
	void scoresBecomeARankingOnceHoweverOftenTheyCome() throws Exception {
		try (Broker broker = new Broker(kafka.getBootstrapServers())) {
			broker.makeTopics();
			String store = replicaSet();
			try (Instance one = Instance.start(kafka.getBootstrapServers(), store);
					Instance other = Instance.start(kafka.getBootstrapServers(), store)) {
				broker.define(Samples.wave("w", 1, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La")));
				for (int version = 1; version <= 50; version++) {
					broker.score(Samples.score("w", "12", version, 400 + version, "86.81", Map.of("access", "90.5")));
					broker.score(Samples.score("w", "14", version, 500, "80.0" + version, Map.of()));
					broker.score(Samples.score("w", "12", 1, 400, "1", Map.of()));
				}
				broker.score(Samples.score("w", "11", 1, 29, "99", Map.of()));
				broker.define(Samples.compared(
						Samples.wave("later", 1, 30, Samples.provinces("12 Lai Châu", "14 Sơn La")), "s", "w", null));
				broker.score(Samples.sure(Samples.score("later", "12", 1, 400, "88", Map.of()), "0.5", 30));
				broker.makeTopic("sipas.breakdowns.v1");
				broker.send("sipas.breakdowns.v1", "later|12",
						"""
								{"event":"unit-broken-down","wave":"later","unit":"12","version":1,"responses":400,"breakdowns":[
								{"by":"service","groups":[{"value":"land","responses":400,"overall":88,"nodes":[]}]}]}""");
				broker.makeTopic("sipas.flags.v1");
				for (int i = 0; i < 5; i++) {
					broker.send("sipas.flags.v1", "w|r" + i, """
							{"event":"response-flagged","wave":"w","responseId":"r%d","revision":1,"unit":"12",\
							"flags":["late"],"held":true,"flaggedAt":"2026-03-02T03:00:0%d.123Z"}""".formatted(i, i));
				}
				broker.send(new ProducerRecord<>("sipas.flags.v1", "w|r4", null));
				broker.makeTopic("sipas.quality.v1");
				broker.send("sipas.quality.v1", "w|12",
						"""
								{"event":"quality-measured","wave":"w","unit":"12","version":1,"responses":400,"held":3,"approved":0,\
								"rejected":0,"flags":{"late":4},"measuredAt":"2026-03-02T03:00:05.123Z"}""");
				broker.send("sipas.scores.v1", "w|12", "no JSON");
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(one.get("/api/v1/waves/w/rankings").body())
						.contains("\"rank\":1,\"responses\":450,\"overall\":86.81")
						.contains("\"rank\":2,\"responses\":500,\"overall\":80.05")
						.contains("(en)\"},\"responses\":29}"));
				assertThat(other.get("/api/v1/waves/w/rankings").body())
					.isEqualTo(one.get("/api/v1/waves/w/rankings").body());
				assertThat(other.get("/api/v1/waves/w/units/12").body()).contains("\"version\":50",
						"\"rank\":1,\"of\":3");
				assertThat(one.get("/api/v1/waves/later/rankings").body()).contains("\"rankInterval\":[1,1]",
						"\"change\":{\"wave\":\"w\",\"verdict\":\"break\",\"reasons\":[\"method\"]");
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(other.get("/api/v1/waves/later/units/12/breakdowns").body())
						.contains("\"overall\":88.00"));
				assertThat(one.get("/api/v1/waves/later/units/12/priorities").body()).contains("\"value\":91.26");
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(
							other.getAsAdmin("/api/v1/waves/w/reviews?flag=late&unit=12&size=3&page=1").body())
						.contains("\"total\":4,\"reviews\":[{\"responseId\":\"r0\""));
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(one.getAsAdmin("/api/v1/waves/w/quality").body())
						.contains("\"percent\":{\"held\":0.75"));
				assertThat(one.get("/readyz").statusCode()).isEqualTo(200);
				Awaitility.await().untilAsserted(() -> assertThat(broker.deadLetters()).hasSize(1));
			}
		}
	}

	/**
	 * Makes the store a replica set of one; the container's own way needs a shell in the
	 * image.
	 */
	private static String replicaSet() {
		// The member is known inside as localhost:27017, so it is spoken to directly.
		String address = mongo.getConnectionString() + "/sipas?directConnection=true";
		Document member = new Document("_id", 0).append("host", "localhost:27017");
		Document set = new Document("_id", "rs").append("members", List.of(member));
		try (MongoClient client = MongoClients.create(address)) {
			MongoDatabase admin = client.getDatabase("admin");
			admin.runCommand(new Document("replSetInitiate", set));
			Awaitility.await()
				.atMost(Duration.ofSeconds(20))
				.until(() -> admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary"));
		}
		return address;
	}

	private static DockerImageName image(String what, String known) {
		String name = System.getProperty("sipas.test." + what + "-image", known);
		return DockerImageName.parse(name).asCompatibleSubstituteFor(known);
	}

}
