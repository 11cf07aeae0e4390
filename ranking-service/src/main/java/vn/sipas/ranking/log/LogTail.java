package vn.sipas.ranking.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What a partition has that the store does not have yet. */
final class LogTail {

	private static final Duration WITHIN = Duration.ofSeconds(20);

	private static final Duration POLL = Duration.ofMillis(200);

	private final Map<String, Object> settings;

	private final Progress progress;

	LogTail(Map<String, Object> settings, Progress progress) {
		this.settings = settings;
		this.progress = progress;
	}

	/**
	 * Reads to the end that the partition has now. What others have begun to write there
	 * and not ended is waited for: behind it may be what is looked for.
	 */
	Set<String> keys(TopicPartition partition) {
		try {
			return keys(partition, end(partition));
		}
		catch (KafkaException ex) {
			throw new LogAwayException(partition.topic(), ex);
		}
	}

	private long end(TopicPartition partition) {
		Map<String, Object> all = new HashMap<>(this.settings);
		all.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_uncommitted");
		try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(all)) {
			return Objects.requireNonNull(reader.endOffsets(List.of(partition), WITHIN).get(partition));
		}
	}

	private Set<String> keys(TopicPartition partition, long end) {
		Set<String> keys = new HashSet<>();
		try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(this.settings)) {
			reader.assign(List.of(partition));
			reader.seek(partition, this.progress.next(partition));
			long until = System.nanoTime() + WITHIN.toNanos();
			while (reader.position(partition) < end) {
				if (System.nanoTime() > until) {
					throw new KafkaException("its end was not reached in time");
				}
				reader.poll(POLL).forEach((record) -> {
					if (record.key() != null) {
						keys.add(new String(record.key(), StandardCharsets.UTF_8));
					}
				});
			}
		}
		return keys;
	}

}
