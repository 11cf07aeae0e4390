package vn.sipas.system;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scoring has published, in full precision. */
final class PublishedScores {

	private static final String TOPIC = "sipas.scores.v1";

	private PublishedScores() {
	}

	/**
	 * The last scores of a wave.
	 * @param kafka the broker
	 * @param wave the wave's id
	 * @return unit to score
	 */
	static Map<String, JsonNode> last(String kafka, String wave) {
		Map<String, JsonNode> scores = new TreeMap<>();
		Map<String, Object> settings = Map.of("bootstrap.servers", kafka, "isolation.level", "read_committed");
		try (KafkaConsumer<String, String> reader = new KafkaConsumer<>(settings, new StringDeserializer(),
				new StringDeserializer())) {
			List<TopicPartition> partitions = reader.partitionsFor(TOPIC)
				.stream()
				.map((info) -> new TopicPartition(TOPIC, info.partition()))
				.toList();
			reader.assign(partitions);
			reader.seekToBeginning(partitions);
			Map<TopicPartition, Long> ends = reader.endOffsets(partitions);
			while (ends.entrySet().stream().anyMatch((end) -> reader.position(end.getKey()) < end.getValue())) {
				for (ConsumerRecord<String, String> each : reader.poll(Duration.ofMillis(100))) {
					if (each.key().startsWith(wave + "|")) {
						scores.put(each.key().substring(wave.length() + 1), JsonMapper.shared().readTree(each.value()));
					}
				}
			}
		}
		return scores;
	}

}
