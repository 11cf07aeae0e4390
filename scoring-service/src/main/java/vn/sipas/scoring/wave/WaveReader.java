package vn.sipas.scoring.wave;

import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the global store of waves, and {@link Waves} beside it in parsed form. */
public final class WaveReader implements Processor<byte[], byte[], Void, Void> {

	private final String storeName;

	private final Waves waves;

	private @Nullable KeyValueStore<byte[], byte[]> store;

	public WaveReader(String storeName, Waves waves) {
		this.storeName = storeName;
		this.waves = waves;
	}

	@Override
	public void init(ProcessorContext<Void, Void> context) {
		KeyValueStore<byte[], byte[]> restored = context.getStateStore(this.storeName);
		this.store = restored;
		try (KeyValueIterator<byte[], byte[]> definitions = restored.all()) {
			definitions.forEachRemaining((definition) -> this.waves.define(definition.value));
		}
	}

	@Override
	public void process(Record<byte[], byte[]> record) {
		if (this.store == null || record.key() == null || record.value() == null) {
			return;
		}
		this.store.put(record.key(), record.value());
		this.waves.define(record.value());
	}

}
