package vn.sipas.scoring.count;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The records of one partition that wait for their waves, in the order of the log: a few
 * at most, since intake takes none for a wave that it does not know.
 */
final class HeldRecords {

	private static final int LIMIT = 10_000;

	private final KeyValueStore<byte[], byte[]> store;

	private final Map<String, Integer> waves = new HashMap<>();

	private int size;

	HeldRecords(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
		all().forEach((held) -> remember(held.wave(), 1));
	}

	boolean isFull() {
		return this.size >= LIMIT;
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	boolean areFor(String wave) {
		return this.waves.containsKey(wave);
	}

	boolean areForAny(Predicate<String> wave) {
		return this.waves.keySet().stream().anyMatch(wave);
	}

	void hold(HeldRecord held) {
		this.store.put(key(held), held.toBytes());
		remember(held.wave(), 1);
	}

	/**
	 * Takes out what need not wait any longer.
	 * @param ready which they are
	 * @return them, in the order of the log
	 */
	List<HeldRecord> release(Predicate<HeldRecord> ready) {
		List<HeldRecord> released = all().stream().filter(ready).toList();
		for (HeldRecord held : released) {
			this.store.delete(key(held));
			remember(held.wave(), -1);
		}
		return released;
	}

	private List<HeldRecord> all() {
		List<HeldRecord> all = new ArrayList<>();
		try (KeyValueIterator<byte[], byte[]> entries = this.store.all()) {
			while (entries.hasNext()) {
				KeyValue<byte[], byte[]> entry = entries.next();
				all.add(HeldRecord.of(entry.value));
			}
		}
		return all;
	}

	private void remember(String wave, int more) {
		this.size += more;
		this.waves.merge(wave, more, (before, change) -> (before + change == 0) ? null : before + change);
	}

	// Big-endian, so that the store's order is the log's.
	private static byte[] key(HeldRecord held) {
		return ByteBuffer.allocate(Long.BYTES).putLong(held.origin().offset()).array();
	}

}
