package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.function.Function;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.Stores;
import org.apache.kafka.streams.test.TestRecord;
import vn.sipas.scoring.arrival.Spans;
import vn.sipas.scoring.naive.FlatScore;
import vn.sipas.scoring.naive.SentResponse;
import vn.sipas.scoring.task.Rhythm;

/** The whole topology without a broker, and a clock that goes by hand. */
final class ScoringDriver implements AutoCloseable {

	static final Duration PATIENCE = Duration.ofSeconds(10);

	static final Duration SWEEP = Duration.ofHours(1);

	static final Duration QUIET = Duration.ofHours(25);

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final TopologyTestDriver driver;

	final TestInputTopic<byte[], byte[]> responses;

	final TestInputTopic<byte[], byte[]> reviews;

	final TestInputTopic<byte[], byte[]> waves;

	final TestOutputTopic<String, byte[]> scores;

	final TestOutputTopic<String, byte[]> breakdowns;

	/** What it erases of the decisions that it reads. */
	final TestOutputTopic<String, byte[]> decided;

	final TestOutputTopic<String, byte[]> flags;

	final TestOutputTopic<String, byte[]> quality;

	final TestOutputTopic<byte[], byte[]> deadLetters;

	/** What it publishes itself to the topic that it reads. */
	final TestOutputTopic<byte[], byte[]> withdrawals;

	/** The newest score of each unit, by key. */
	final Map<String, byte[]> latest = new HashMap<>();

	/** With the stores of the application. */
	ScoringDriver(Path stateDirectory) {
		this(stateDirectory, Stores::persistentKeyValueStore);
	}

	/** With other stores: the driver commits each record, which costs a disk much. */
	ScoringDriver(Path stateDirectory, Function<String, KeyValueBytesStoreSupplier> stores) {
		Properties config = new Properties();
		config.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
		config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "none:1");
		config.put(StreamsConfig.STATE_DIR_CONFIG, stateDirectory.toString());
		config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
		ScoringPace pace = new ScoringPace(Duration.ofSeconds(1), PATIENCE, SWEEP, QUIET,
				(pause) -> new Rhythm(pause, () -> 0));
		this.driver = new TopologyTestDriver(ScoringTopology.build(pace, this.meters, Spans.NONE, config, stores),
				config);
		this.responses = this.driver.createInputTopic(Topics.RESPONSES, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.reviews = this.driver.createInputTopic(Topics.REVIEWS, new ByteArraySerializer(),
				new ByteArraySerializer());
		this.waves = this.driver.createInputTopic(Topics.WAVES, new ByteArraySerializer(), new ByteArraySerializer());
		this.scores = this.driver.createOutputTopic(Topics.SCORES, new StringDeserializer(),
				new ByteArrayDeserializer());
		this.breakdowns = this.driver.createOutputTopic(Topics.BREAKDOWNS, new StringDeserializer(),
				new ByteArrayDeserializer());
		this.decided = this.driver.createOutputTopic(Topics.REVIEWS, new StringDeserializer(),
				new ByteArrayDeserializer());
		this.flags = this.driver.createOutputTopic(Topics.FLAGS, new StringDeserializer(), new ByteArrayDeserializer());
		this.quality = this.driver.createOutputTopic(Topics.QUALITY, new StringDeserializer(),
				new ByteArrayDeserializer());
		this.withdrawals = this.driver.createOutputTopic(Topics.RESPONSES, new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
		this.deadLetters = this.driver.createOutputTopic(Topics.DEAD_LETTERS, new ByteArrayDeserializer(),
				new ByteArrayDeserializer());
	}

	void define(byte[] wave) {
		this.waves.pipeInput("any".getBytes(StandardCharsets.UTF_8), wave);
	}

	void send(SentResponse response) {
		this.responses.pipeInput(response.key(), response.json());
	}

	void decide(SentResponse response, String decision) {
		this.reviews.pipeInput(response.key(), response.decided(decision));
	}

	void withdraw(SentResponse response) {
		this.responses.pipeInput(response.key(), response.withdrawal());
	}

	/** Lets both stages flush and reads what they published. */
	List<TestRecord<String, byte[]>> flush() {
		this.driver.advanceWallClockTime(Duration.ofSeconds(1));
		this.driver.advanceWallClockTime(Duration.ofSeconds(1));
		List<TestRecord<String, byte[]>> published = this.scores.readRecordsToList();
		published.forEach((score) -> this.latest.put(score.key(), score.value()));
		return published;
	}

	/** Lets what comes later come too. */
	void settle() {
		for (int second = 0; second < 25; second++) {
			flush();
		}
	}

	/** Lets hours go by. */
	void pass(int hours) {
		for (int hour = 0; hour < hours; hour++) {
			this.driver.advanceWallClockTime(Duration.ofHours(1));
		}
	}

	byte[] latest(String key) {
		return Objects.requireNonNull(this.latest.get(key), key);
	}

	/** The newest figures of each unit of a wave that rest on a response. */
	SortedMap<String, SortedMap<String, String>> figures(String wave) {
		return FlatScore.ofWave(wave, this.latest);
	}

	/** All that a store has. */
	List<byte[]> store(String name) {
		List<byte[]> values = new ArrayList<>();
		try (var all = this.driver.<byte[], byte[]>getKeyValueStore(name).all()) {
			all.forEachRemaining((entry) -> values.add(entry.value));
		}
		return values;
	}

	double outcome(String outcome) {
		return this.meters.get("sipas.scoring.responses").tag("outcome", outcome).counter().count();
	}

	@Override
	public void close() {
		this.driver.close();
	}

}
