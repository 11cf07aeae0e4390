package vn.sipas.ranking.watch;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;

class LagProbeTests {

	private static final TopicPartition SCORES = new TopicPartition("scores", 0);

	@Test
	void whatWaitsIsSeenAtEachLookUntilItIsKept(@TempDir Path directory) throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
				KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
						Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level", "read_committed"),
						new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			admin.createTopics(List.of(new NewTopic(SCORES.topic(), 2, (short) 1))).all().get();
			LagProbe probe = new LagProbe(admin, consumer, "store", SCORES.topic());
			assertThat(probe.look()).isEqualTo(new Lag(0, Duration.ZERO));
			send(kafka, 60_000, 1_000);
			for (int look = 1; look <= 3; look++) {
				assertThat(probe.look()).as("look " + look).satisfies((lag) -> {
					assertThat(lag.records()).isEqualTo(2);
					assertThat(lag.age()).isBetween(Duration.ofSeconds(60), Duration.ofSeconds(100));
				});
			}
			admin.alterConsumerGroupOffsets("store", Map.of(SCORES, new OffsetAndMetadata(1))).all().get();
			assertThat(probe.look()).satisfies((lag) -> {
				assertThat(lag.records()).isEqualTo(1);
				assertThat(lag.age()).isLessThan(Duration.ofSeconds(50));
			});
			admin.alterConsumerGroupOffsets("store", Map.of(SCORES, new OffsetAndMetadata(2))).all().get();
			assertThat(probe.look()).isEqualTo(new Lag(0, Duration.ZERO));
		}
	}

	/** Sends records that are as old as is said, in milliseconds. */
	private static void send(EmbeddedKafka kafka, long... ages) throws Exception {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers()), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			for (long age : ages) {
				producer
					.send(new ProducerRecord<>(SCORES.topic(), SCORES.partition(), System.currentTimeMillis() - age,
							new byte[1], new byte[1]))
					.get();
			}
		}
	}

}
