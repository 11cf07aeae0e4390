package vn.sipas.system;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Looks through all that a broker has, topics of scoring's own included, also what was
 * never committed.
 */
final class Copies {

	private Copies() {
	}

	/**
	 * The topics that have a text in a key or a value. Records without a value erase, and
	 * do not count.
	 * @param kafka the broker
	 * @param sought any of these
	 * @return the topics' names
	 */
	static Set<String> of(String kafka, List<byte[]> sought) {
		List<String> texts = sought.stream().map(Copies::text).toList();
		Set<String> found = new TreeSet<>();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", kafka),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			Topics.read(consumer,
					consumer.listTopics()
						.entrySet()
						.stream()
						.filter((topic) -> !topic.getKey().startsWith("__"))
						.flatMap((topic) -> topic.getValue().stream()),
					(record) -> {
						if (record.value() != null && (has(record.key(), texts) || has(record.value(), texts))) {
							found.add(record.topic());
						}
					});
		}
		return found;
	}

	private static boolean has(byte[] bytes, List<String> texts) {
		return bytes != null && texts.stream().anyMatch(text(bytes)::contains);
	}

	private static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.ISO_8859_1);
	}

}
