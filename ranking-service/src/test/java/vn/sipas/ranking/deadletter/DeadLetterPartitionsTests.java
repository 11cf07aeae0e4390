package vn.sipas.ranking.deadletter;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Broker;
import vn.sipas.ranking.Instance;

import static org.assertj.core.api.Assertions.assertThat;

/** Letters stand in the partitions of their records, in the same order. */
class DeadLetterPartitionsTests {

	private static final int MANY = 7;

	@Test
	@Timeout(120)
	void deadLettersHaveAsManyPartitionsAsTheLargestTopicThatIsRead(@TempDir Path directory) throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
				EmbeddedMongo mongo = EmbeddedMongo.start(null, 0);
				Broker broker = new Broker(kafka.bootstrapServers());
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
				KafkaProducer<String, String> producer = new KafkaProducer<>(
						Map.of("bootstrap.servers", kafka.bootstrapServers()), new StringSerializer(),
						new StringSerializer())) {
			admin.createTopics(List.of(new NewTopic("sipas.flags.v1", MANY, (short) 1))).all().get();
			try (Instance service = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"))) {
				assertThat(service.get("/livez").statusCode()).isEqualTo(200);
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.ignoreExceptions()
					.untilAsserted(() -> assertThat(partitions(admin)).isEqualTo(MANY));
				for (String value : List.of("first", "second", "third")) {
					producer.send(new ProducerRecord<>("sipas.flags.v1", MANY - 1, value, value)).get();
				}
				Awaitility.await()
					.atMost(Duration.ofSeconds(30))
					.untilAsserted(() -> assertThat(broker.deadLetters()).hasSize(3));
				assertThat(broker.deadLetters()).allSatisfy((letter) -> {
					assertThat(letter.partition()).isEqualTo(MANY - 1);
					assertThat(new String(letter.headers().lastHeader("sipas.error.offset").value(),
							StandardCharsets.UTF_8))
						.isEqualTo(Long.toString(letter.offset()));
				});
			}
		}
	}

	private static int partitions(Admin admin) throws Exception {
		return Objects
			.requireNonNull(
					admin.describeTopics(List.of(DeadLetters.TOPIC)).allTopicNames().get().get(DeadLetters.TOPIC))
			.partitions()
			.size();
	}

}
