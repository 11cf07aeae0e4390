package vn.sipas.bench.scoring;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.bench.kafka.Cluster;
import vn.sipas.bench.kafka.Offsets;

/** The figures as they come out, to see that what is quick is right too. */
public final class PublishedScores implements AutoCloseable {

	private static final String SCORES = "sipas.scores.v1";

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final Duration POLL = Duration.ofMillis(100);

	private final KafkaConsumer<byte[], byte[]> consumer;

	/**
	 * Reads what is published from a place on.
	 * @param broker the broker's address
	 * @param from the place, from {@link #now}
	 */
	public PublishedScores(String broker, Offsets from) {
		this.consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, broker, ConsumerConfig.ISOLATION_LEVEL_CONFIG,
						"read_committed", ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest"),
				new ByteArrayDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = this.consumer.partitionsFor(SCORES)
			.stream()
			.map((partition) -> new TopicPartition(SCORES, partition.partition()))
			.toList();
		this.consumer.assign(partitions);
		partitions.forEach((partition) -> this.consumer.seek(partition, from.places().getOrDefault(partition, 0L)));
	}

	/**
	 * The place behind what has been published so far.
	 * @param cluster the broker
	 * @return the place, the beginning where there is no such topic yet
	 */
	public static Offsets now(Cluster cluster) {
		return cluster.topics().contains(SCORES) ? cluster.ends(SCORES) : new Offsets(Map.of());
	}

	/**
	 * Waits until the nation's figures rest on so many responses.
	 * @param wave the wave
	 * @param responses how many
	 * @throws IllegalStateException if they do not come to that
	 */
	public void await(String wave, long responses) {
		byte[] key = (wave + "|VN").getBytes(StandardCharsets.UTF_8);
		long end = System.nanoTime() + PATIENCE.toNanos();
		long seen = 0;
		while (seen != responses) {
			if (System.nanoTime() > end) {
				throw new IllegalStateException(
						"WRONG: %,d responses count where %,d were given".formatted(seen, responses));
			}
			for (ConsumerRecord<byte[], byte[]> record : this.consumer.poll(POLL)) {
				if (Arrays.equals(record.key(), key)) {
					seen = JsonMapper.shared().readTree(record.value()).path("responses").asLong();
				}
			}
		}
	}

	@Override
	public void close() {
		this.consumer.close();
	}

}
