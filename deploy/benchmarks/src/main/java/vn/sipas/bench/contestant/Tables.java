package vn.sipas.bench.contestant;

import java.util.List;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Grouped;
import org.apache.kafka.streams.kstream.KTable;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The same as one would write it at first: a table of responses, grouped by unit, added
 * up with an adder and a subtractor. Exactly-once, persistent stores, what is stored is
 * compact, and a cache that holds all units.
 */
public final class Tables {

	/** Where the figures go. */
	public static final String OUTPUT = "bench.tables";

	private static final long CACHE = 128L << 20;

	private Tables() {
	}

	/**
	 * Counts until the process is ended.
	 * @param arguments the settings
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws InterruptedException {
		Settings settings = Settings.parse(arguments);
		StreamsSettings.run(topology(settings.topic()), StreamsSettings.of(settings, CACHE));
	}

	static Topology topology(String topic) {
		Serde<CompactResponse> response = CompactResponse.serde();
		Serde<LevelCounts> counts = Serdes.serdeFrom((_, value) -> (value == null) ? null : value.toBytes(),
				(_, bytes) -> (bytes == null) ? null : LevelCounts.of(bytes));
		StreamsBuilder builder = new StreamsBuilder();
		Criteria criteria = new Criteria();
		KTable<byte[], CompactResponse> responses = builder
			.stream(topic, Consumed.with(Serdes.ByteArray(), Serdes.ByteArray()))
			.mapValues((event) -> CompactResponse.of((ResponseEvent.Submitted) ResponseEvent.read(event), criteria))
			.toTable(Materialized.<byte[], CompactResponse, KeyValueStore<Bytes, byte[]>>as("responses")
				.withKeySerde(Serdes.ByteArray())
				.withValueSerde(response));
		responses.groupBy((_, answered) -> KeyValue.pair(answered.unit(), answered),
				Grouped.<String, CompactResponse>as("by-unit").withKeySerde(Serdes.String()).withValueSerde(response))
			.aggregate(LevelCounts::new, (_, added, sum) -> added.addTo(sum, 1),
					(_, taken, sum) -> taken.addTo(sum, -1),
					Materialized.<String, LevelCounts, KeyValueStore<Bytes, byte[]>>as("units")
						.withKeySerde(Serdes.String())
						.withValueSerde(counts))
			.toStream()
			.mapValues(LevelCounts::toBytes)
			.to(OUTPUT, Produced.with(Serdes.String(), Serdes.ByteArray()));
		return builder.build();
	}

}
