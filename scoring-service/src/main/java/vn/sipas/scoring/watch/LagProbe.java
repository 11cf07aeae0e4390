package vn.sipas.scoring.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;

/**
 * Looks where a group has committed, where the log ends, and at the first record between
 * the two. It needs nothing of the group's members, so it tells also while all are dead
 * or busy restoring.
 */
final class LagProbe {

	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private static final Duration POLL = Duration.ofMillis(100);

	private final Admin admin;

	private final Consumer<byte[], byte[]> consumer;

	private final String group;

	private final String topic;

	/**
	 * For one group and topic.
	 * @param admin asks what the group has committed
	 * @param consumer reads, without a group, what is committed by producers
	 * @param group the group
	 * @param topic the topic
	 */
	LagProbe(Admin admin, Consumer<byte[], byte[]> consumer, String group, String topic) {
		this.admin = admin;
		this.consumer = consumer;
		this.group = group;
		this.topic = topic;
	}

	/**
	 * Looks now.
	 * @return how far behind the group is; not at all where there is no such topic yet
	 * @throws ExecutionException if the broker refuses
	 * @throws TimeoutException if it does not answer, or have a record come, in time
	 * @throws InterruptedException if this thread is to end
	 */
	Lag look() throws ExecutionException, TimeoutException, InterruptedException {
		List<TopicPartition> partitions = this.consumer.partitionsFor(this.topic, PATIENCE)
			.stream()
			.map((PartitionInfo info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		Map<TopicPartition, Long> ends = this.consumer.endOffsets(partitions, PATIENCE);
		Map<TopicPartition, Long> next = next(partitions);
		Set<TopicPartition> behind = partitions.stream()
			.filter((partition) -> next.getOrDefault(partition, 0L) < ends.getOrDefault(partition, 0L))
			.collect(Collectors.toSet());
		Instant now = Instant.now();
		Instant oldest = now;
		long records = 0;
		Map<TopicPartition, Instant> first = first(behind, next, ends);
		for (Map.Entry<TopicPartition, Instant> found : first.entrySet()) {
			records += ends.getOrDefault(found.getKey(), 0L) - next.getOrDefault(found.getKey(), 0L);
			oldest = found.getValue().isBefore(oldest) ? found.getValue() : oldest;
		}
		return Lag.of(records, oldest, now);
	}

	/** Where the group goes on in each partition. */
	private Map<TopicPartition, Long> next(List<TopicPartition> partitions)
			throws ExecutionException, TimeoutException, InterruptedException {
		Map<TopicPartition, Long> next = new HashMap<>(this.consumer.beginningOffsets(partitions, PATIENCE));
		Map<TopicPartition, OffsetAndMetadata> committed = this.admin.listConsumerGroupOffsets(this.group)
			.partitionsToOffsetAndMetadata()
			.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		for (TopicPartition partition : partitions) {
			OffsetAndMetadata offset = committed.get(partition);
			if (offset != null) {
				next.merge(partition, offset.offset(), Math::max);
			}
		}
		return next;
	}

	/**
	 * When the first record of each partition was published that the group has not
	 * processed. What lies behind may be nothing but the ends of transactions: then there
	 * is none.
	 */
	private Map<TopicPartition, Instant> first(Set<TopicPartition> behind, Map<TopicPartition, Long> next,
			Map<TopicPartition, Long> ends) throws TimeoutException {
		Map<TopicPartition, Instant> first = new HashMap<>();
		Set<TopicPartition> open = new HashSet<>(behind);
		this.consumer.assign(behind);
		// What was paused by the look before stays so.
		this.consumer.resume(behind);
		behind.forEach((partition) -> this.consumer.seek(partition, next.getOrDefault(partition, 0L)));
		long until = System.nanoTime() + PATIENCE.toNanos();
		while (!open.isEmpty() && System.nanoTime() < until) {
			for (ConsumerRecord<byte[], byte[]> found : this.consumer.poll(POLL)) {
				first.putIfAbsent(new TopicPartition(found.topic(), found.partition()),
						Instant.ofEpochMilli(found.timestamp()));
			}
			open.removeIf((partition) -> first.containsKey(partition)
					|| this.consumer.position(partition) >= ends.getOrDefault(partition, 0L));
			this.consumer.pause(first.keySet());
		}
		if (!open.isEmpty()) {
			// It is behind there, so nobody may be told that it is not.
			throw new TimeoutException("No record came in time of " + open);
		}
		return first;
	}

}
