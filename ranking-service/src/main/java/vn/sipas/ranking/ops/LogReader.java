package vn.sipas.ranking.ops;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.sipas.ranking.watch.BrokerAdmin;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Asks the broker how far topics and groups are. Of topics and groups of others it needs
 * the right to describe them alone: it reads no record.
 */
@Component
class LogReader {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final Duration HOUR = Duration.ofHours(1);

	private final BrokerAdmin broker;

	private final String ownGroup;

	LogReader(BrokerAdmin broker, @Value("${spring.kafka.consumer.group-id}") String ownGroup) {
		this.broker = broker;
		this.ownGroup = ownGroup;
	}

	/** The group in which this service reads. */
	String ownGroup() {
		return this.ownGroup;
	}

	/**
	 * Asks now.
	 * @return what the broker said
	 * @throws ExecutionException if it refuses
	 * @throws TimeoutException if it does not answer in time
	 * @throws InterruptedException if this thread is to end
	 */
	LogLook look() throws ExecutionException, TimeoutException, InterruptedException {
		Admin admin = this.broker.get();
		int brokers = wait(admin.describeCluster().nodes()).size();
		Map<String, TopicDescription> topics = topics(admin);
		List<TopicPartition> all = partitions(topics, (topic) -> true);
		Map<TopicPartition, Long> starts = offsets(admin, all, OffsetSpec.earliest());
		Map<TopicPartition, Long> ends = offsets(admin, all, OffsetSpec.latest());
		Map<TopicPartition, Long> anHourAgo = offsets(admin,
				partitions(topics,
						(topic) -> topic.equals(Stations.SCORING_LETTERS) || topic.equals(Stations.RANKING_LETTERS)),
				OffsetSpec.forTimestamp(Instant.now().minus(HOUR).toEpochMilli()));
		Map<String, ConsumerGroupDescription> groups = groups(admin);
		return new LogLook(System.nanoTime(), brokers, topics, starts, ends, anHourAgo, groups,
				committed(admin, groups.keySet().stream().toList()));
	}

	private static Map<String, TopicDescription> topics(Admin admin)
			throws ExecutionException, TimeoutException, InterruptedException {
		List<String> names = Stream
			.concat(Stations.TOPICS.stream(), Stream.of(Stations.SCORING_LETTERS, Stations.RANKING_LETTERS))
			.toList();
		Map<String, TopicDescription> topics = new HashMap<>();
		for (Map.Entry<String, KafkaFuture<TopicDescription>> topic : admin.describeTopics(names)
			.topicNameValues()
			.entrySet()) {
			try {
				topics.put(topic.getKey(), wait(topic.getValue()));
			}
			catch (ExecutionException ex) {
				// Whoever publishes to it has not made it yet.
				if (!(ex.getCause() instanceof UnknownTopicOrPartitionException)) {
					throw ex;
				}
			}
		}
		return topics;
	}

	private static List<TopicPartition> partitions(Map<String, TopicDescription> topics, Predicate<String> wanted) {
		return topics.values()
			.stream()
			.filter((topic) -> wanted.test(topic.name()))
			.flatMap((topic) -> topic.partitions()
				.stream()
				.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
			.toList();
	}

	private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
			throws ExecutionException, TimeoutException, InterruptedException {
		Map<TopicPartition, OffsetSpec> asked = partitions.stream()
			.collect(Collectors.toMap(Function.identity(), (partition) -> which));
		Map<TopicPartition, ListOffsetsResultInfo> found = wait(admin.listOffsets(asked).all());
		return found.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().offset()));
	}

	private Map<String, ConsumerGroupDescription> groups(Admin admin)
			throws ExecutionException, TimeoutException, InterruptedException {
		List<String> names = wait(admin.listGroups(ListGroupsOptions.forConsumerGroups()).all()).stream()
			.map(GroupListing::groupId)
			.filter((group) -> group.equals(this.ownGroup) || group.startsWith(Stations.SCORING_GROUPS))
			.sorted()
			.toList();
		return wait(admin.describeConsumerGroups(names).all());
	}

	private static Map<String, Map<TopicPartition, Long>> committed(Admin admin, List<String> groups)
			throws ExecutionException, TimeoutException, InterruptedException {
		if (groups.isEmpty()) {
			return Map.of();
		}
		Map<String, Map<TopicPartition, OffsetAndMetadata>> found = wait(admin
			.listConsumerGroupOffsets(groups.stream()
				.collect(Collectors.toMap(Function.identity(), (group) -> new ListConsumerGroupOffsetsSpec())))
			.all());
		Map<String, Map<TopicPartition, Long>> committed = new HashMap<>();
		found.forEach((group, places) -> {
			Map<TopicPartition, Long> next = new HashMap<>();
			places.forEach((partition, place) -> {
				// None for a partition of which nothing was read yet.
				if (place != null) {
					next.put(partition, place.offset());
				}
			});
			committed.put(group, next);
		});
		return committed;
	}

	private static <T> T wait(KafkaFuture<T> said) throws ExecutionException, TimeoutException, InterruptedException {
		return Objects.requireNonNull(said.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
	}

}
