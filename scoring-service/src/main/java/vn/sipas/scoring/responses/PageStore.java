package vn.sipas.scoring.responses;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;

import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The state store of pages. A page is put into it once, and stays in its cache until the
 * next commit: what is appended to the same array meanwhile is written along with it. A
 * byte in the page tells whether that has happened, so that it has to be put again.
 */
final class PageStore {

	/** Begins every page; the number of the layout of what follows. */
	static final byte FORMAT = 4;

	/** Where in a page it says that the store has written it. */
	static final int WRITTEN = 1;

	/** Where the first entry begins. */
	static final int START = 2;

	private final KeyValueStore<byte[], byte[]> store;

	PageStore(KeyValueStore<byte[], byte[]> store) {
		this.store = store;
	}

	/** Makes sure that the next commit writes a page with what is in its array then. */
	void changed(int page, byte[] bytes) {
		if (bytes[WRITTEN] == 0) {
			return;
		}
		byte[] key = key(page);
		bytes[WRITTEN] = 0;
		this.store.put(key, bytes);
		if (bytes[WRITTEN] == 0 && this.store.get(key) != bytes) {
			throw new IllegalStateException(
					"the cache of state stores keeps a copy of a page, so that changes of it would be lost");
		}
	}

	void delete(int page) {
		this.store.delete(key(page));
	}

	/**
	 * Reads all pages.
	 * @param consumer takes each with its number
	 * @throws IllegalStateException if one was stored in another format
	 */
	void forEach(BiConsumer<Integer, byte[]> consumer) {
		try (KeyValueIterator<byte[], byte[]> pages = this.store.all()) {
			while (pages.hasNext()) {
				KeyValue<byte[], byte[]> page = pages.next();
				if (page.key.length != Integer.BYTES || page.value[0] != FORMAT) {
					throw new IllegalStateException(
							("The state of responses was stored in format %d, and only format %d"
									+ " can be read here. Under another application id (SIPAS_SCORING_APPLICATION_ID)"
									+ " everything is counted anew from the log.")
								.formatted(page.value[0], FORMAT));
				}
				consumer.accept(ByteBuffer.wrap(page.key).getInt(), page.value);
			}
		}
	}

	private static byte[] key(int page) {
		return ByteBuffer.allocate(Integer.BYTES).putInt(page).array();
	}

}
