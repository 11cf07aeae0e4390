package vn.sipas.scoring.watch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;

class LagProbeTests {

	private static EmbeddedKafka kafka;

	private static Admin admin;

	@BeforeAll
	static void start(@TempDir Path directory) {
		kafka = EmbeddedKafka.start(directory, 0);
		admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
	}

	@AfterAll
	static void stop() {
		admin.close();
		kafka.close();
	}

	@Test
	void aGroupThatHasReadNothingIsBehindAllSinceTheFirst() throws Exception {
		make("untouched");
		send("untouched", Map.of(), 0, 5_000, 4_000);
		send("untouched", Map.of(), 1, 9_000);
		Lag lag = lag("untouched");
		assertThat(lag.records()).isEqualTo(3);
		assertThat(lag.age()).isBetween(Duration.ofSeconds(9), Duration.ofSeconds(60));
	}

	@Test
	void whatIsCommittedIsBehindNoMore() throws Exception {
		make("partly");
		send("partly", Map.of(), 0, 90_000, 5_000);
		send("partly", Map.of(), 1, 80_000);
		commit("partly", 0, 1);
		commit("partly", 1, 1);
		Lag lag = lag("partly");
		assertThat(lag.records()).isEqualTo(1);
		assertThat(lag.age()).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(70));
		commit("partly", 0, 2);
		assertThat(lag("partly")).isEqualTo(new Lag(0, Duration.ZERO));
	}

	@Test
	void theEndOfATransactionIsNothingToBeRead() throws Exception {
		make("transactions");
		send("transactions", Map.of("transactional.id", "t"), 0, 5_000);
		commit("transactions", 0, 1);
		assertThat(lag("transactions")).isEqualTo(new Lag(0, Duration.ZERO));
	}

	@Test
	void aClockThatIsAheadMakesNoAgeBelowZero() throws Exception {
		make("ahead");
		send("ahead", Map.of(), 0, -60_000);
		assertThat(lag("ahead")).isEqualTo(new Lag(1, Duration.ZERO));
	}

	@Test
	void whatStillWaitsIsSeenAtEachLook() throws Exception {
		make("waiting");
		send("waiting", Map.of(), 0, 9_000, 8_000);
		send("waiting", Map.of(), 1, 7_000);
		try (KafkaConsumer<byte[], byte[]> consumer = OldRecords.consumer(kafka)) {
			LagProbe probe = new LagProbe(admin, consumer, "counts-waiting", "waiting");
			assertThat(probe.look().records()).isEqualTo(3);
			assertThat(probe.look().records()).isEqualTo(3);
			send("waiting", Map.of(), 1, 1_000);
			commit("waiting", 0, 1);
			Lag lag = probe.look();
			assertThat(lag.records()).isEqualTo(3);
			assertThat(lag.age()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(70));
		}
	}

	private static void make(String topic) throws Exception {
		admin.createTopics(List.of(new NewTopic(topic, 2, (short) 1))).all().get();
	}

	private static void send(String topic, Map<String, String> settings, int partition, long... ages) throws Exception {
		OldRecords.send(kafka, settings, new TopicPartition(topic, partition), ages);
	}

	private static void commit(String topic, int partition, long next) throws Exception {
		admin
			.alterConsumerGroupOffsets("counts-" + topic,
					Map.of(new TopicPartition(topic, partition), new OffsetAndMetadata(next)))
			.all()
			.get();
	}

	private static Lag lag(String topic) throws Exception {
		try (KafkaConsumer<byte[], byte[]> consumer = OldRecords.consumer(kafka)) {
			return new LagProbe(admin, consumer, "counts-" + topic, topic).look();
		}
	}

}
