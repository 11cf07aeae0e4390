package vn.sipas.scoring.topology;

import java.util.Map;
import java.util.Properties;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Branched;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Predicate;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.compare.CompareStage;
import vn.sipas.scoring.count.CountMetrics;
import vn.sipas.scoring.count.CountOutput;
import vn.sipas.scoring.count.CountOutput.Kind;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.score.Aspect;
import vn.sipas.scoring.score.ScoreOutput;
import vn.sipas.scoring.score.ScoreStage;
import vn.sipas.scoring.responses.PageStoreSupplier;
import vn.sipas.scoring.task.StageProcessor;
import vn.sipas.scoring.wave.WaveReader;
import vn.sipas.scoring.wave.Waves;

/**
 * The whole of scoring: responses are counted where they lie, the counts go by wave to
 * who sums and evaluates them. Where a wave asks for it, responses go by device and
 * interviewer to who compares them, and what is found comes back. Application and tests
 * build it here. Names of stores and of the internal topic are part of what is stored at
 * brokers: they stay.
 */
public final class ScoringTopology {

	private static final String WAVES = "waves";

	private static final Serde<byte[]> BYTES = Serdes.ByteArray();

	// A changelog is read back after a crash: small segments let compaction keep it
	// short. What was deleted is gone there within two days.
	private static final Map<String, String> CHANGELOG = Map.of(TopicConfig.SEGMENT_BYTES_CONFIG, "33554432",
			TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG, "86400000");

	private ScoringTopology() {
	}

	/**
	 * Builds the topology.
	 * @param pace how fast changes are passed on
	 * @param meters where what happens is counted
	 * @param spans goes on with traces
	 * @param config the configuration that it will run with
	 * @return the topology
	 */
	public static Topology build(ScoringPace pace, MeterRegistry meters, Spans spans, Properties config) {
		return build(pace, meters, spans, config, Stores::persistentKeyValueStore);
	}

	// What grows with the responses has to be on disk, except where nothing grows.
	static Topology build(ScoringPace pace, MeterRegistry meters, Spans spans, Properties config,
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
		builder.addStateStore(logged(large.apply(CompareStage.GROUPS)));

		String findings = Topics.findings(config.getProperty(StreamsConfig.APPLICATION_ID_CONFIG));
		records(builder, Topics.RESPONSES, "responses")
			.merge(records(builder, Topics.REVIEWS, "reviews"), Named.as("responses-and-reviews"))
			.merge(records(builder, Topics.REPLAYS, "replays"), Named.as("and-replays"))
			.merge(records(builder, findings, "findings"), Named.as("all-about-responses"))
			.process(
					() -> new StageProcessor<CountOutput>(pace.tick(),
							pace.sweep(CountStage.RESPONSES, CountStage.CELLS, CountStage.HELD),
							(context) -> new CountStage(context, waves, metrics, pace.rhythm(), pace.patience(),
									findings, spans)),
					Named.as("count"), CountStage.RESPONSES, CountStage.CELLS, CountStage.HELD)
			.split(Named.as("counted-"))
			.branch(of(Kind.REJECTED), to(Topics.DEAD_LETTERS, "dead-letters", Kind.REJECTED))
			// Keyed as what came: by the producer's own rule it goes where that was.
			.branch(of(Kind.WITHDRAWAL), to(Topics.RESPONSES, "withdrawals", Kind.WITHDRAWAL))
			.branch(of(Kind.DECISION), to(Topics.REVIEWS, "erased-decisions", Kind.DECISION))
			.branch(of(Kind.FLAGGED), to(Topics.FLAGS, "flags", Kind.FLAGGED))
			.branch(of(Kind.OBSERVATION),
					Branched.withConsumer((observations) -> compare(observations, pace, waves, findings),
							Kind.OBSERVATION.word()))
			.defaultBranch(
					Branched.withConsumer((partials) -> score(partials, pace, waves, spans), Kind.PARTIAL.word()));
		return builder.build(config);
	}

	private static KStream<byte[], byte[]> records(StreamsBuilder builder, String topic, String name) {
		return builder.stream(topic, Consumed.with(BYTES, BYTES).withName(name + "-source"));
	}

	private static Predicate<byte[], CountOutput> of(Kind kind) {
		return (_, output) -> output.kind() == kind;
	}

	private static Branched<byte[], CountOutput> to(String topic, String name, Kind kind) {
		return Branched.withConsumer(
				(records) -> values(records, kind).to(topic,
						Produced.with(BYTES, BYTES).withName(name).withStreamPartitioner(new WhereItIsDue<>())),
				kind.word());
	}

	private static KStream<byte[], byte[]> values(KStream<byte[], CountOutput> records, Kind kind) {
		return records.mapValues(CountOutput::value, Named.as(kind.word() + "-value"));
	}

	// What comes of comparing goes back to where responses are counted.
	private static void compare(KStream<byte[], CountOutput> observations, ScoringPace pace, Waves waves,
			String findings) {
		values(observations, Kind.OBSERVATION)
			.repartition(Repartitioned.<byte[], byte[]>as("observations")
				.withKeySerde(BYTES)
				.withValueSerde(BYTES)
				.withStreamPartitioner(new WhereItIsDue<>()))
			.process(
					() -> new StageProcessor<byte[]>(pace.tick(), pace.sweep(CompareStage.GROUPS),
							(context) -> new CompareStage(context, waves, pace.rhythm())),
					Named.as("compare"), CompareStage.GROUPS)
			.to(findings, Produced.with(BYTES, BYTES).withName("findings"));
	}

	private static void score(KStream<byte[], CountOutput> partials, ScoringPace pace, Waves waves, Spans spans) {
		values(partials, Kind.PARTIAL)
			.repartition(Repartitioned.<byte[], byte[]>as(Topics.PARTIALS)
				.withKeySerde(BYTES)
				.withValueSerde(BYTES)
				.withStreamPartitioner(new ByWave()))
			.process(
					() -> new StageProcessor<ScoreOutput>(pace.tick(),
							pace.sweep(ScoreStage.PARTIALS, ScoreStage.SCORES),
							(context) -> new ScoreStage(context, waves, pace.rhythm(), spans)),
					Named.as("score"), ScoreStage.PARTIALS, ScoreStage.SCORES)
			.split(Named.as("evaluated-"))
			.branch((_, output) -> output.aspect() == Aspect.BREAKDOWNS,
					Branched.withConsumer((events) -> publish(events, Topics.BREAKDOWNS, "breakdowns"), "breakdown"))
			.branch((_, output) -> output.aspect() == Aspect.QUALITY,
					Branched.withConsumer((events) -> publish(events, Topics.QUALITY, "quality"), "quality"))
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
