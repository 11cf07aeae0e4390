package vn.sipas.scoring.task;

import org.apache.kafka.streams.processor.api.Record;

/** The work and the whole state in memory of one task of a stage. */
public interface Stage {

	void process(Record<byte[], byte[]> record);

	/**
	 * Called again and again, also while no record comes.
	 * @param now milliseconds since 1970
	 */
	void tick(long now);

	/** Gives back what it holds beside the heap. */
	default void close() {
	}

}
