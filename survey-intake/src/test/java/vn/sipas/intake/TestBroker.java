package vn.sipas.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.embedded.EmbeddedKafka;

/**
 * One broker and one running service for all tests that need no others, started when the
 * first asks, and what is on the broker's topics.
 */
public final class TestBroker {

	private static final EmbeddedKafka KAFKA = start();

	private static final RunningIntake INTAKE = RunningIntake.start(KAFKA.bootstrapServers()).awaitReady();

	private static final AtomicInteger WAVES = new AtomicInteger();

	private TestBroker() {
	}

	public static String bootstrapServers() {
		return KAFKA.bootstrapServers();
	}

	public static RunningIntake intake() {
		return INTAKE;
	}

	/**
	 * Defines a wave that no other test uses.
	 * @return its path
	 */
	public static String openWave() {
		return openWave(UnaryOperator.identity());
	}

	/**
	 * Defines a wave that no other test uses, with what is fixed once it is open.
	 * @param change makes it of the definition that the contract shows
	 * @return its path
	 */
	public static String openWave(UnaryOperator<ObjectNode> change) {
		String wave = "wave-" + WAVES.incrementAndGet();
		String path = "/api/v1/waves/" + wave;
		ObjectNode definition = change.apply(RunningIntake.wave(wave));
		int status = INTAKE.put(path, definition.toString()).statusCode();
		if (status != 201) {
			throw new IllegalStateException("the wave was answered with " + status);
		}
		return path;
	}

	/**
	 * What is on a topic now.
	 * @param bootstrapServers the broker
	 * @param topic the topic
	 * @param keyStart what the keys of interest start with
	 * @return keys and values of the records, a tombstone's empty, in the order of each
	 * partition
	 */
	public static List<Map.Entry<String, String>> records(String bootstrapServers, String topic, String keyStart) {
		List<Map.Entry<String, String>> records = new ArrayList<>();
		Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
		try (Consumer<String, String> consumer = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((info) -> new TopicPartition(topic, info.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, String> entry : consumer.poll(Duration.ofMillis(100))) {
					if (entry.key() != null && entry.key().startsWith(keyStart)) {
						records.add(Map.entry(entry.key(), (entry.value() != null) ? entry.value() : ""));
					}
				}
			}
		}
		return records;
	}

	/**
	 * What compaction would leave of a topic.
	 * @param bootstrapServers the broker
	 * @param topic the topic
	 * @param keyStart what the keys of interest start with
	 * @return the last value of each key, empty where it is a tombstone
	 */
	public static Map<String, String> last(String bootstrapServers, String topic, String keyStart) {
		Map<String, String> last = new TreeMap<>();
		records(bootstrapServers, topic, keyStart).forEach((entry) -> last.put(entry.getKey(), entry.getValue()));
		return last;
	}

	public static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static EmbeddedKafka start() {
		try {
			return EmbeddedKafka.start(Files.createTempDirectory("sipas-intake-tests"), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
