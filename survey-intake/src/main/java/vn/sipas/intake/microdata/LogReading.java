package vn.sipas.intake.microdata;

import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.limit.Turn;

/**
 * Reads partitions from their beginning to where they ended, one after the other.
 */
final class LogReading {

	private static final Duration POLL = Duration.ofMillis(200);

	private final Consumer<byte[], byte[]> reader;

	private final LogEnds ends;

	private final Duration patience;

	private final Deadline last;

	private final Turn turn = new Turn();

	/**
	 * Reads nothing yet.
	 * @param reader reads
	 * @param ends how far to read
	 * @param patience how long to wait for Kafka to have anything more
	 * @param last when all has to be over
	 */
	LogReading(Consumer<byte[], byte[]> reader, LogEnds ends, Duration patience, Deadline last) {
		this.reader = reader;
		this.ends = ends;
		this.patience = patience;
		this.last = last;
	}

	/**
	 * Reads a partition.
	 * @param partition the partition
	 * @param goesOn takes each record, and tells whether more are wanted
	 * @throws BrokenOffException if it takes too long
	 */
	void read(TopicPartition partition, Predicate<ConsumerRecord<byte[], byte[]>> goesOn) {
		this.reader.assign(List.of(partition));
		this.reader.seekToBeginning(List.of(partition));
		long end = this.ends.of(partition);
		long position = this.reader.position(partition, this.patience);
		Deadline more = Deadline.in(this.patience);
		while (position < end) {
			if (more.nanos() == 0 || this.last.nanos() == 0) {
				throw new BrokenOffException(partition + " was read up to " + position + " of " + end + " in time");
			}
			for (ConsumerRecord<byte[], byte[]> entry : this.reader.poll(POLL)) {
				if (entry.offset() >= end || !goesOn.test(entry)) {
					return;
				}
			}
			long now = this.reader.position(partition, this.patience);
			more = (now > position) ? Deadline.in(this.patience) : more;
			position = now;
			this.turn.end();
		}
	}

}
