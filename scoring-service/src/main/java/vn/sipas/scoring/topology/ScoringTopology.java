package vn.sipas.scoring.topology;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.sipas.scoring.count.CountMetrics;
import vn.sipas.scoring.count.CountOutput;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.score.ScoreOutput;
import vn.sipas.scoring.score.ScoreStage;
import vn.sipas.scoring.responses.PageStoreSupplier;
import vn.sipas.scoring.task.StageProcessor;
import vn.sipas.scoring.wave.WaveReader;
import vn.sipas.scoring.wave.Waves;

/**
 * The whole of scoring: responses are counted where they lie, the counts go by wave to
 * who sums and evaluates them. Application and tests build it here. Names of stores and
 * of the internal topic are part of what is stored at brokers: they stay.
 */
public final class ScoringTopology {

	private static final String WAVES = "waves";

	private static final Serde<byte[]> BYTES = Serdes.ByteArray();

	// A changelog is read back after a crash: small segments let compaction keep it
	// short.
	private static final Map<String, String> CHANGELOG = Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, "33554432");

	private ScoringTopology() {
	}

	/**
	 * Builds the topology.
	 * @param pace how fast changes are passed on
	 * @param meters where what happens is counted
	 * @param config the configuration that it will run with
	 * @return the topology
	 */
	public static Topology build(ScoringPace pace, MeterRegistry meters, Properties config) {
		return build(pace, meters, config, Stores::persistentKeyValueStore);
	}

	// What grows with the responses has to be on disk, except where nothing grows.
	static Topology build(ScoringPace pace, MeterRegistry meters, Properties config,
			Function<String, KeyValueBytesStoreSupplier> large) {
		Waves waves = new Waves(meters);
		CountMetrics metrics = new CountMetrics(meters);
		StreamsBuilder builder = new StreamsBuilder();
		builder.addGlobalStore(store(Stores.inMemoryKeyValueStore(WAVES)).withLoggingDisabled(), Topics.WAVES,
				Consumed.with(BYTES, BYTES).withName("waves-source"), () -> new WaveReader(WAVES, waves));
		builder.addStateStore(logged(new PageStoreSupplier(large.apply(CountStage.RESPONSES))).withCachingEnabled());
		builder.addStateStore(logged(Stores.inMemoryKeyValueStore(CountStage.CELLS)));
		builder.addStateStore(logged(Stores.inMemoryKeyValueStore(CountStage.HELD)));
		builder.addStateStore(logged(large.apply(ScoreStage.PARTIALS)));
		builder.addStateStore(logged(Stores.inMemoryKeyValueStore(ScoreStage.SCORES)));

		builder.stream(Topics.RESPONSES, Consumed.with(BYTES, BYTES).withName("responses-source"))
			.process(
					() -> new StageProcessor<CountOutput>(pace.tick(),
							(context) -> new CountStage(context, waves, metrics, pace.rhythm(), pace.patience())),
					Named.as("count"), CountStage.RESPONSES, CountStage.CELLS, CountStage.HELD)
			.split(Named.as("counted-"))
			.branch((_, output) -> output.isRejected(),
					Branched.withConsumer(ScoringTopology::keepDeadLetters, "rejected"))
			.branch((_, output) -> output.isWithdrawal(),
					Branched.withConsumer(ScoringTopology::withdrawAgain, "withdrawal"))
			.defaultBranch(Branched.withConsumer((partials) -> score(partials, pace, waves), "partial"));
		return builder.build(config);
	}

	private static void keepDeadLetters(KStream<byte[], CountOutput> rejected) {
		rejected.mapValues(CountOutput::value, Named.as("rejected-value"))
			.to(Topics.DEAD_LETTERS, Produced.with(BYTES, BYTES).withName("dead-letters"));
	}

	// Keyed as what came: by the producer's own rule it goes where that was.
	private static void withdrawAgain(KStream<byte[], CountOutput> withdrawals) {
		withdrawals.mapValues(CountOutput::value, Named.as("withdrawal-value"))
			.to(Topics.RESPONSES, Produced.with(BYTES, BYTES).withName("withdrawals"));
	}

	private static void score(KStream<byte[], CountOutput> partials, ScoringPace pace, Waves waves) {
		partials.mapValues(CountOutput::value, Named.as("partial-value"))
			.repartition(Repartitioned.<byte[], byte[]>as("partials")
				.withKeySerde(BYTES)
				.withValueSerde(BYTES)
				.withStreamPartitioner(new ByWave()))
			.process(
					() -> new StageProcessor<ScoreOutput>(pace.tick(),
							(context) -> new ScoreStage(context, waves, pace.rhythm())),
					Named.as("score"), ScoreStage.PARTIALS, ScoreStage.SCORES)
			.split(Named.as("evaluated-"))
			.branch((_, output) -> output.isBreakdown(),
					Branched.withConsumer((events) -> publish(events, Topics.BREAKDOWNS, "breakdowns"), "breakdown"))
			.defaultBranch(Branched.withConsumer((events) -> publish(events, Topics.SCORES, "scores"), "score"));
	}

	private static void publish(KStream<byte[], ScoreOutput> events, String topic, String name) {
		events.mapValues(ScoreOutput::json, Named.as(name + "-value"))
			.to(topic, Produced.with(BYTES, BYTES).withName(name + "-sink"));
	}

	private static StoreBuilder<KeyValueStore<byte[], byte[]>> logged(KeyValueBytesStoreSupplier supplier) {
		return store(supplier).withLoggingEnabled(CHANGELOG);
	}

	private static StoreBuilder<KeyValueStore<byte[], byte[]>> store(KeyValueBytesStoreSupplier supplier) {
		return Stores.keyValueStoreBuilder(supplier, BYTES, BYTES);
	}

}
