package vn.sipas.scoring.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.scoring.topology.Topics;

import static org.assertj.core.api.Assertions.assertThat;

class LagWatchTests {

	private static final String GROUP = "counts";

	private static final TopicPartition PARTIALS = new TopicPartition(Topics.partials(GROUP), 0);

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@TempDir
	private Path directory;

	@Test
	void whatIsCountedAndInNoScoreIsWaitedForToo() throws Exception {
		try (EmbeddedKafka kafka = EmbeddedKafka.start(this.directory, 0);
				Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
			admin.createTopics(List.of(new NewTopic(Topics.RESPONSES, 1, (short) 1))).all().get();
			LagWatch watch = new LagWatch(() -> Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers())),
					() -> consumer(kafka), GROUP, this.meters);
			assertThat(gauge("sipas.scoring.unscored")).isNaN();
			assertThat(gauge("sipas.scoring.oldest.uncounted")).isNaN();
			watch.start();
			try {
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 0);
				assertThat(admin.listTopics().names().get()).doesNotContain(PARTIALS.topic());
				send(admin, kafka);
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 2);
				assertThat(gauge("sipas.scoring.lag")).isZero();
				assertThat(Duration.ofSeconds((long) gauge("sipas.scoring.oldest.uncounted")))
					.isBetween(Duration.ofSeconds(90), Duration.ofSeconds(150));
				admin.alterConsumerGroupOffsets(GROUP, Map.of(PARTIALS, new OffsetAndMetadata(2))).all().get();
				Awaitility.await().until(() -> gauge("sipas.scoring.unscored") == 0);
				Awaitility.await().until(() -> gauge("sipas.scoring.oldest.uncounted") == 0);
			}
			finally {
				watch.stop();
			}
		}
	}

	private static void send(Admin admin, EmbeddedKafka kafka) throws Exception {
		admin.createTopics(List.of(new NewTopic(PARTIALS.topic(), 1, (short) 1))).all().get();
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", kafka.bootstrapServers()), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			for (long age : new long[] { 90_000, 1_000 }) {
				producer
					.send(new ProducerRecord<>(PARTIALS.topic(), 0, System.currentTimeMillis() - age, new byte[1],
							new byte[1]))
					.get();
			}
		}
	}

	// As seconds where it is a time, for that is this registry's unit.
	private double gauge(String name) {
		Gauge gauge = this.meters.find(name).gauge();
		assertThat(gauge).as(name).isNotNull();
		return gauge.value();
	}

	private static KafkaConsumer<byte[], byte[]> consumer(EmbeddedKafka kafka) {
		return new KafkaConsumer<>(Map.of("bootstrap.servers", kafka.bootstrapServers(), "isolation.level",
				"read_committed", "allow.auto.create.topics", "false"), new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

}
