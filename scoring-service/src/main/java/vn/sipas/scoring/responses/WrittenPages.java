package vn.sipas.scoring.responses;

import java.util.List;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The store below the cache: it says in each page that it was written. There is no other
 * way to be told of a commit, and a page that is changed after one has to be put again.
 */
final class WrittenPages implements KeyValueStore<Bytes, byte[]> {

	private final KeyValueStore<Bytes, byte[]> store;

	WrittenPages(KeyValueStore<Bytes, byte[]> store) {
		this.store = store;
	}

	@Override
	public void put(Bytes key, byte[] page) {
		this.store.put(key, page);
		mark(page);
	}

	@Override
	public byte[] putIfAbsent(Bytes key, byte[] page) {
		byte[] before = this.store.putIfAbsent(key, page);
		mark(page);
		return before;
	}

	@Override
	public void putAll(List<KeyValue<Bytes, byte[]>> pages) {
		this.store.putAll(pages);
		pages.forEach((page) -> mark(page.value));
	}

	@Override
	public byte[] delete(Bytes key) {
		return this.store.delete(key);
	}

	@Override
	public byte[] get(Bytes key) {
		return this.store.get(key);
	}

	@Override
	public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
		return this.store.range(from, to);
	}

	@Override
	public KeyValueIterator<Bytes, byte[]> all() {
		return this.store.all();
	}

	@Override
	public long approximateNumEntries() {
		return this.store.approximateNumEntries();
	}

	@Override
	public String name() {
		return this.store.name();
	}

	@Override
	public void init(StateStoreContext context, StateStore root) {
		this.store.init(context, root);
	}

	@Override
	public void flush() {
		this.store.flush();
	}

	@Override
	public void close() {
		this.store.close();
	}

	@Override
	public boolean persistent() {
		return this.store.persistent();
	}

	@Override
	public boolean isOpen() {
		return this.store.isOpen();
	}

	@Override
	public Position getPosition() {
		return this.store.getPosition();
	}

	private static void mark(byte[] page) {
		if (page != null && page.length > PageStore.WRITTEN) {
			page[PageStore.WRITTEN] = 1;
		}
	}

}
