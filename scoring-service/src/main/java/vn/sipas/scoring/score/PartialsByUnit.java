package vn.sipas.scoring.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import vn.sipas.scoring.count.Part;
import vn.sipas.scoring.count.PartialKey;

/** What each partition has counted of each unit. */
final class PartialsByUnit {

	private static final ByteArraySerializer AS_IS = new ByteArraySerializer();

	private final KeyValueStore<byte[], byte[]> store;

	PartialsByUnit(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
	}

	void put(byte[] key, byte[] counts) {
		this.store.put(key, counts);
	}

	void forEachKey(Consumer<PartialKey> consumer) {
		try (KeyValueIterator<byte[], byte[]> known = this.store.all()) {
			known.forEachRemaining((partial) -> consumer.accept(PartialKey.of(partial.key)));
		}
	}

	/**
	 * What all partitions have counted of a unit.
	 * @param wave the wave's id
	 * @param unit the unit
	 * @param wanted which parts of the counts
	 * @param reader reads one
	 * @return them all
	 */
	<T> List<T> of(String wave, String unit, Predicate<Part> wanted, Function<byte[], T> reader) {
		List<T> counts = new ArrayList<>();
		try (KeyValueIterator<byte[], byte[]> found = this.store.prefixScan(PartialKey.prefix(wave, unit), AS_IS)) {
			while (found.hasNext()) {
				KeyValue<byte[], byte[]> partial = found.next();
				if (wanted.test(PartialKey.of(partial.key).part())) {
					counts.add(reader.apply(partial.value));
				}
			}
		}
		return counts;
	}

}
