package vn.sipas.scoring.simulated;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * A store in a map.
 *
 * @param <K> the keys
 */
class MapStore<K> implements KeyValueStore<K, byte[]> {

	private final String name;

	private final NavigableMap<K, byte[]> map;

	MapStore(String name, Comparator<K> order) {
		this.name = name;
		this.map = new TreeMap<>(order);
	}

	final NavigableMap<K, byte[]> map() {
		return this.map;
	}

	@Override
	public void put(K key, byte @Nullable [] value) {
		if (value == null) {
			this.map.remove(key);
		}
		else {
			this.map.put(key, value);
		}
	}

	@Override
	public byte @Nullable [] putIfAbsent(K key, byte[] value) {
		byte[] before = get(key);
		if (before == null) {
			put(key, value);
		}
		return before;
	}

	@Override
	public void putAll(List<KeyValue<K, byte[]>> entries) {
		entries.forEach((entry) -> put(entry.key, entry.value));
	}

	@Override
	public byte @Nullable [] delete(K key) {
		byte[] before = get(key);
		put(key, null);
		return before;
	}

	@Override
	public byte @Nullable [] get(K key) {
		return this.map.get(key);
	}

	@Override
	public KeyValueIterator<K, byte[]> range(K from, K to) {
		return new Entries<>(this.map.subMap(from, true, to, true));
	}

	@Override
	public KeyValueIterator<K, byte[]> all() {
		return new Entries<>(this.map);
	}

	@Override
	public <S extends Serializer<P>, P> KeyValueIterator<K, byte[]> prefixScan(P prefix, S serializer) {
		byte[] start = serializer.serialize("", prefix);
		NavigableMap<K, byte[]> found = new TreeMap<>(this.map);
		found.keySet()
			.removeIf((key) -> !(key instanceof byte[] bytes && bytes.length >= start.length
					&& Arrays.equals(bytes, 0, start.length, start, 0, start.length)));
		return new Entries<>(found);
	}

	@Override
	public long approximateNumEntries() {
		return this.map.size();
	}

	@Override
	public String name() {
		return this.name;
	}

	@Override
	public void init(StateStoreContext context, StateStore root) {
	}

	@Override
	public void flush() {
	}

	@Override
	public void close() {
	}

	@Override
	public boolean persistent() {
		return false;
	}

	@Override
	public boolean isOpen() {
		return true;
	}

	private static final class Entries<K> implements KeyValueIterator<K, byte[]> {

		private final Iterator<Map.Entry<K, byte[]>> entries;

		Entries(Map<K, byte[]> map) {
			this.entries = new ArrayList<>(map.entrySet()).iterator();
		}

		@Override
		public boolean hasNext() {
			return this.entries.hasNext();
		}

		@Override
		public KeyValue<K, byte[]> next() {
			Map.Entry<K, byte[]> entry = this.entries.next();
			return KeyValue.pair(entry.getKey(), entry.getValue());
		}

		@Override
		public K peekNextKey() {
			throw new UnsupportedOperationException();
		}

		@Override
		public void close() {
		}

	}

}
