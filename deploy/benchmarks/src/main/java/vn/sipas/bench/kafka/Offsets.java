package vn.sipas.bench.kafka;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.kafka.common.TopicPartition;

/**
 * Places in partitions.
 *
 * @param places by partition
 */
public record Offsets(Map<TopicPartition, Long> places) {

	public Offsets {
		places = Map.copyOf(places);
	}

	/**
	 * The records before these places.
	 * @param topic of one topic
	 * @return their number
	 */
	public long of(String topic) {
		return this.places.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals(topic))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	public Set<String> topics() {
		return this.places.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
	}

}
