package vn.sipas.intake.retention;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import vn.sipas.intake.kafka.EventPublisher;
import vn.sipas.intake.kafka.LogConsumers;
import vn.sipas.intake.kafka.Topics;

import org.springframework.stereotype.Component;

/**
 * Writes a tombstone in the place of each record of a wave, so that compaction erases the
 * records. However many there are, it takes little memory.
 */
@Component
class Eraser {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final Duration POLL = Duration.ofMillis(500);

	private final LogConsumers consumers;

	private final EventPublisher publisher;

	Eraser(LogConsumers consumers, EventPublisher publisher) {
		this.consumers = consumers;
		this.publisher = publisher;
	}

	/**
	 * Erases what there is of a wave now.
	 * @param wave the wave's id
	 * @return how many records of responses were there
	 */
	long erase(String wave) {
		erase(Topics.REVIEWS, wave);
		return erase(Topics.RESPONSES, wave);
	}

	private long erase(String topic, String wave) {
		long erased = 0;
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			List<TopicPartition> partitions = reader.partitionsFor(topic, PATIENCE)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			for (TopicPartition partition : partitions) {
				erased += erase(reader, partition, wave + "|");
			}
		}
		return erased;
	}

	private long erase(Consumer<byte[], byte[]> reader, TopicPartition partition, String start) {
		reader.assign(List.of(partition));
		reader.seekToBeginning(List.of(partition));
		long end = reader.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
		long erased = 0;
		while (reader.position(partition) < end) {
			Set<String> keys = new LinkedHashSet<>();
			for (ConsumerRecord<byte[], byte[]> entry : reader.poll(POLL)) {
				String key = new String(entry.key(), StandardCharsets.UTF_8);
				if (entry.value() == null) {
					keys.remove(key);
				}
				else if (key.startsWith(start)) {
					keys.add(key);
				}
			}
			write(partition.topic(), keys);
			erased += keys.size();
		}
		return erased;
	}

	private void write(String topic, Set<String> keys) {
		List<CompletableFuture<RecordMetadata>> written = new ArrayList<>(keys.size());
		for (String key : keys) {
			written.add(this.publisher.publishPatiently(topic, key.getBytes(StandardCharsets.UTF_8), null));
		}
		try {
			written.forEach(CompletableFuture::join);
		}
		catch (CompletionException ex) {
			throw new IllegalStateException("Kafka did not acknowledge what is to be erased", ex);
		}
	}

}
