package vn.sipas.scoring.responses;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * Supplies the store of pages. It has to be built with a cache: then each page that has
 * changed is written once a commit.
 *
 * @param written the store that they are written to
 */
public record PageStoreSupplier(KeyValueBytesStoreSupplier written) implements KeyValueBytesStoreSupplier {

	@Override
	public String name() {
		return this.written.name();
	}

	@Override
	public KeyValueStore<Bytes, byte[]> get() {
		return new WrittenPages(this.written.get());
	}

	@Override
	public String metricsScope() {
		return this.written.metricsScope();
	}

}
