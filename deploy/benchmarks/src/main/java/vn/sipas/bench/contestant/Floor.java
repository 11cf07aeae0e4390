package vn.sipas.bench.contestant;

import java.util.List;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;

/**
 * What Kafka Streams costs with exactly-once before anything is remembered: counts in
 * memory, passed on once a flush, no store, no look at who has answered before.
 */
public final class Floor {

	/** Where the counts go. */
	public static final String OUTPUT = "bench.floor";

	private static final Serde<byte[]> BYTES = Serdes.ByteArray();

	private Floor() {
	}

	/**
	 * Counts until the process is ended.
	 * @param arguments the settings
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws InterruptedException {
		Settings settings = Settings.parse(arguments);
		StreamsBuilder builder = new StreamsBuilder();
		builder.stream(settings.topic(), Consumed.with(BYTES, BYTES))
			.process(() -> new Counting(settings))
			.to(OUTPUT, Produced.with(BYTES, BYTES));
		StreamsSettings.run(builder.build(), StreamsSettings.of(settings, 0));
	}

	private static final class Counting implements Processor<byte[], byte[], byte[], byte[]> {

		private final CellCounts counts = CellCounts.create();

		private final Settings settings;

		Counting(Settings settings) {
			this.settings = settings;
		}

		@Override
		public void init(ProcessorContext<byte[], byte[]> context) {
			context.schedule(this.settings.flushInterval(), PunctuationType.WALL_CLOCK_TIME,
					(now) -> this.counts.drain((key, value) -> context.forward(new Record<>(key, value, now))));
		}

		@Override
		public void process(Record<byte[], byte[]> record) {
			this.counts.add(record.value());
		}

	}

}
