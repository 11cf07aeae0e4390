package vn.sipas.scoring.simulated;

import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.sipas.scoring.responses.PageStoreSupplier;

/**
 * A state store with a cache, as exactly-once has it: what was put is written by the next
 * commit, or by the cache at any time before, also at once. A crash takes back all since
 * the last commit.
 */
final class CommittedStore extends MapStore<byte[]> {

	private final Random random;

	private final Disk disk;

	private final KeyValueStore<Bytes, byte[]> written;

	private final TreeSet<byte[]> dirty = new TreeSet<>(Arrays::compareUnsigned);

	private NavigableMap<Bytes, byte[]> committed = new TreeMap<>();

	CommittedStore(String name, boolean ofPages, Random random) {
		super(name, Arrays::compareUnsigned);
		this.random = random;
		this.disk = new Disk(name);
		this.written = ofPages ? new PageStoreSupplier(new OneStore(this.disk)).get() : this.disk;
	}

	@Override
	public void put(byte[] key, byte @Nullable [] value) {
		super.put(key, value);
		this.dirty.add(key);
		if (this.random.nextInt(8) == 0) {
			write(key);
		}
		if (this.random.nextInt(16) == 0) {
			write(this.dirty.isEmpty() ? key : this.dirty.first());
		}
	}

	void commit() {
		while (!this.dirty.isEmpty()) {
			write(this.dirty.first());
		}
		this.committed = new TreeMap<>(this.disk.map());
	}

	/** Begins again with what was committed, as a restored store does. */
	void restore() {
		this.disk.map().clear();
		this.disk.map().putAll(this.committed);
		this.dirty.clear();
		map().clear();
		this.committed.forEach((key, value) -> map().put(key.get(), value.clone()));
	}

	private void write(byte[] key) {
		this.dirty.remove(key);
		byte[] value = get(key);
		if (value != null) {
			this.written.put(Bytes.wrap(key), value);
		}
		else {
			this.written.delete(Bytes.wrap(key));
		}
	}

	/** Keeps copies, as a disk does. */
	private static final class Disk extends MapStore<Bytes> {

		Disk(String name) {
			super(name, Bytes::compareTo);
		}

		@Override
		public void put(Bytes key, byte @Nullable [] value) {
			super.put(key, (value != null) ? value.clone() : null);
		}

	}

	private record OneStore(Disk disk) implements KeyValueBytesStoreSupplier {

		@Override
		public String name() {
			return this.disk.name();
		}

		@Override
		public KeyValueStore<Bytes, byte[]> get() {
			return this.disk;
		}

		@Override
		public String metricsScope() {
			return "disk";
		}

	}

}
