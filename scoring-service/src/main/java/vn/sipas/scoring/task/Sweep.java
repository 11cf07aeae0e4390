package vn.sipas.scoring.task;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Sees to it that what was deleted is so at the broker too. A broker compacts what is
 * behind the segment that it writes to, and begins another one only when something is
 * written: on a partition that has gone quiet, as all do after a survey, what was said
 * last would stay for ever. So now and then something is written that says nothing.
 *
 * @param every how often
 * @param quietAfter after how long without a record a partition has gone quiet: longer
 * than brokers write to one segment
 * @param stores the stores of the stage, whose changelogs are meant
 */
public record Sweep(Duration every, Duration quietAfter, List<String> stores) {

	/** A key that no store has. */
	private static final byte[] NOTHING = "|".getBytes(StandardCharsets.UTF_8);

	public Sweep {
		stores = List.copyOf(stores);
	}

	/**
	 * Deletes from each store what it does not have, which its changelog is told all the
	 * same.
	 * @param context the task
	 */
	void stir(ProcessorContext<?, ?> context) {
		for (String name : this.stores) {
			KeyValueStore<byte[], byte[]> store = context.getStateStore(name);
			store.delete(NOTHING.clone());
		}
	}

}
