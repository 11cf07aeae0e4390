package vn.sipas.intake.deadletter;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.problem.ProblemCode;
import vn.sipas.intake.problem.ProblemException;

/** Reads a topic from its beginning to where it ends now, or ended before. */
final class Reading {

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final Duration POLL = Duration.ofMillis(100);

	private final Consumer<byte[], byte[]> reader;

	private final Deadline deadline;

	Reading(Consumer<byte[], byte[]> reader, Deadline deadline) {
		this.reader = reader;
		this.deadline = deadline;
	}

	/**
	 * Where a topic ends.
	 * @param topic the topic
	 * @return by partition, empty if there is no such topic yet
	 */
	Map<Integer, Long> ends(String topic) {
		List<TopicPartition> partitions = this.reader.partitionsFor(topic, ANSWER)
			.stream()
			.map((info) -> new TopicPartition(topic, info.partition()))
			.toList();
		Map<Integer, Long> ends = new HashMap<>();
		this.reader.endOffsets(partitions, ANSWER).forEach((partition, end) -> ends.put(partition.partition(), end));
		return ends;
	}

	/**
	 * Reads a partition.
	 * @param partition the partition
	 * @param end before which offset to stop
	 * @param taken takes each record
	 * @throws ProblemException {@code unavailable} if it takes too long
	 */
	void read(TopicPartition partition, long end, java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taken) {
		this.reader.assign(List.of(partition));
		this.reader.seekToBeginning(List.of(partition));
		go(partition, end, taken);
	}

	/**
	 * Reads one record.
	 * @param partition its partition
	 * @param offset its offset
	 * @param taken takes it; not called if it is there no more
	 * @throws ProblemException {@code unavailable} if it takes too long
	 */
	void readOne(TopicPartition partition, long offset,
			java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taken) {
		this.reader.assign(List.of(partition));
		this.reader.seek(partition, offset);
		long end = this.reader.endOffsets(List.of(partition), ANSWER).getOrDefault(partition, 0L);
		go(partition, Math.min(end, offset + 1), taken);
	}

	private void go(TopicPartition partition, long end,
			java.util.function.Consumer<ConsumerRecord<byte[], byte[]>> taken) {
		while (this.reader.position(partition, ANSWER) < end) {
			if (this.deadline.nanos() == 0) {
				throw ProblemException.of(ProblemCode.UNAVAILABLE);
			}
			for (ConsumerRecord<byte[], byte[]> found : this.reader.poll(POLL)) {
				if (found.offset() >= end) {
					return;
				}
				taken.accept(found);
			}
		}
	}

}
