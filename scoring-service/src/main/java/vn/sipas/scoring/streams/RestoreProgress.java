package vn.sipas.scoring.streams;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.processor.StateRestoreListener;

/** How much of the state has yet to be read back from the broker. */
final class RestoreProgress implements StateRestoreListener {

	private final Map<TopicPartition, Stretch> restoring = new ConcurrentHashMap<>();

	private final Counter restored;

	RestoreProgress(MeterRegistry meters) {
		this.restored = Counter.builder("sipas.scoring.restored")
			.description("Records of the state that were read back from the broker")
			.baseUnit("records")
			.register(meters);
		Gauge.builder("sipas.scoring.restore.remaining", this, (progress) -> progress.stretch().remaining())
			.description("Records of the state that have yet to be read back from the broker")
			.baseUnit("records")
			.register(meters);
	}

	/** All that is being restored, together; nothing if all is there. */
	Stretch stretch() {
		return this.restoring.values()
			.stream()
			.reduce(new Stretch(0, 0),
					(one, other) -> new Stretch(one.total() + other.total(), one.done() + other.done()));
	}

	@Override
	public void onRestoreStart(TopicPartition partition, String store, long start, long end) {
		this.restoring.put(partition, new Stretch(Math.max(0, end - start), 0));
	}

	@Override
	public void onBatchRestored(TopicPartition partition, String store, long offset, long number) {
		this.restored.increment((double) number);
		this.restoring.computeIfPresent(partition,
				(_, stretch) -> new Stretch(stretch.total(), stretch.done() + number));
	}

	@Override
	public void onRestoreEnd(TopicPartition partition, String store, long restoredInAll) {
		this.restoring.remove(partition);
	}

	@Override
	public void onRestoreSuspended(TopicPartition partition, String store, long restoredInAll) {
		this.restoring.remove(partition);
	}

	/**
	 * How far it is.
	 *
	 * @param total records in all, at most: compaction leaves gaps
	 * @param done records that are there
	 */
	record Stretch(long total, long done) {

		long remaining() {
			return Math.max(0, this.total - this.done);
		}

	}

}
