package vn.sipas.scoring.task;

import java.time.Duration;

import org.apache.kafka.streams.processor.api.Record;

/** The work and the whole state in memory of one task of a stage. */
public interface Stage {

	void process(Record<byte[], byte[]> record);

	/**
	 * Called again and again, also while no record comes.
	 * @param now milliseconds since 1970
	 */
	void tick(long now);

	/**
	 * Called now and then, also while no record comes: what was superseded or deleted
	 * shall not be stored any longer.
	 * @param quietAfter after how long without a record a partition has gone quiet
	 */
	default void sweep(Duration quietAfter) {
	}

	/** Gives back what it holds beside the heap. */
	default void close() {
	}

}
