package vn.sipas.system;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * What is in topics, and what somebody else puts there.
 */
final class Topics {

	private Topics() {
	}

	/** All records of some topics that are committed now, in each partition's order. */
	static List<ConsumerRecord<String, String>> read(String kafka, String... topics) {
		List<ConsumerRecord<String, String>> records = new ArrayList<>();
		try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed"), new StringDeserializer(),
				new StringDeserializer())) {
			read(consumer, Stream.of(topics).flatMap((topic) -> consumer.partitionsFor(topic).stream()), records::add);
		}
		return records;
	}

	/**
	 * Reads partitions from their beginning to what is their end now.
	 * @param <K> keys
	 * @param <V> values
	 * @param consumer reads them
	 * @param partitions which
	 * @param each takes the records, in each partition's order
	 */
	static <K, V> void read(KafkaConsumer<K, V> consumer, Stream<PartitionInfo> partitions,
			Consumer<ConsumerRecord<K, V>> each) {
		List<TopicPartition> assigned = partitions.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		consumer.assign(assigned);
		consumer.seekToBeginning(assigned);
		Map<TopicPartition, Long> ends = consumer.endOffsets(assigned);
		while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
			consumer.poll(Duration.ofMillis(100)).forEach(each);
		}
	}

	/** Puts a record somewhere, past the services. */
	static void put(String kafka, ProducerRecord<String, String> record) throws Exception {
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(Map.of("bootstrap.servers", kafka),
				new StringSerializer(), new StringSerializer())) {
			producer.send(record).get();
		}
	}

	/** What a header says that is there. */
	static String header(ConsumerRecord<String, String> record, String name) {
		Header header = Objects.requireNonNull(record.headers().lastHeader(name), name);
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
