package vn.sipas.ranking.deadletter;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/** Where a dead letter cannot be kept, its record is not lost. */
class UnwritableTests {

	@Test
	@Timeout(120)
	void theRecordIsTakenAgainUntilItsLetterIsKept(@TempDir Path directory) throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
				EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);
				Broker broker = new Broker(kafka.bootstrapServers());
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			broker.makeTopics();
			admin
				.createTopics(List
					.of(new NewTopic("sipas.ranking.dlt", 4, (short) 1).configs(Map.of("max.message.bytes", "1000"))))
				.all()
				.get();
			try (Instance service = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"))) {
				assertThat(service.get("/livez").statusCode()).isEqualTo(200);
				broker.send("sipas.scores.v1", "w|12", "x".repeat(5_000));
				// Long enough for several tries.
				Thread.sleep(5_000);
				assertThat(broker.deadLetters()).isEmpty();
				assertThat(done(admin)).isZero();
				admin
					.incrementalAlterConfigs(
							Map.of(new ConfigResource(ConfigResource.Type.TOPIC, "sipas.ranking.dlt"),
									List.of(new AlterConfigOp(new ConfigEntry("max.message.bytes", "10000"),
											AlterConfigOp.OpType.SET))))
					.all()
					.get();
				Awaitility.await()
					.atMost(Duration.ofSeconds(60))
					.untilAsserted(() -> assertThat(broker.deadLetters()).isNotEmpty());
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(done(admin)).isEqualTo(1));
			}
		}
	}

	/** How many records of scores are done with, for good. */
	private static long done(Admin admin) throws Exception {
		return admin.listConsumerGroupOffsets("sipas-ranking")
			.partitionsToOffsetAndMetadata()
			.get()
			.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals("sipas.scores.v1"))
			.mapToLong((entry) -> entry.getValue().offset())
			.sum();
	}

}
