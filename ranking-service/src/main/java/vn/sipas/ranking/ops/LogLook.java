package vn.sipas.ranking.ops;

import java.util.Map;

import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.TopicPartition;

/**
 * What the broker said at one moment.
 *
 * @param nanos when, on this machine's own clock
 * @param brokers how many brokers there are
 * @param topics the topics that are there, by name
 * @param starts the first place that is kept in each partition
 * @param ends the place after the last in each partition
 * @param anHourAgo the first place of each partition of dead letters that was written
 * within the last hour; negative where there is none
 * @param groups the groups that read, by name
 * @param committed where each group goes on, by its name
 */
record LogLook(long nanos, int brokers, Map<String, TopicDescription> topics, Map<TopicPartition, Long> starts,
		Map<TopicPartition, Long> ends, Map<TopicPartition, Long> anHourAgo,
		Map<String, ConsumerGroupDescription> groups, Map<String, Map<TopicPartition, Long>> committed) {

	/** How many partitions a topic has. */
	int partitions(String topic) {
		TopicDescription known = this.topics.get(topic);
		return (known == null) ? 0 : known.partitions().size();
	}

	/** Places that are kept of a topic. */
	long kept(String topic) {
		return sum(this.ends, topic) - sum(this.starts, topic);
	}

	/** All places that were ever written to a topic. */
	long written(String topic) {
		return sum(this.ends, topic);
	}

	/** Places of a topic that were written within the last hour. */
	long withinAnHour(String topic) {
		return this.anHourAgo.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals(topic) && entry.getValue() >= 0)
			.mapToLong((entry) -> this.ends.getOrDefault(entry.getKey(), entry.getValue()) - entry.getValue())
			.sum();
	}

	/** Places of a topic that a group has not committed yet. */
	long behind(String group, String topic) {
		Map<TopicPartition, Long> next = this.committed.getOrDefault(group, Map.of());
		return this.ends.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals(topic))
			.mapToLong((entry) -> {
				long first = this.starts.getOrDefault(entry.getKey(), 0L);
				return entry.getValue() - Math.max(first, next.getOrDefault(entry.getKey(), first));
			})
			.sum();
	}

	/** Partitions that are on fewer brokers than they should be. */
	long lackingCopies() {
		return this.topics.values()
			.stream()
			.flatMap((topic) -> topic.partitions().stream())
			.filter((partition) -> partition.isr().size() < partition.replicas().size())
			.count();
	}

	private static long sum(Map<TopicPartition, Long> places, String topic) {
		return places.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().topic().equals(topic))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

}
