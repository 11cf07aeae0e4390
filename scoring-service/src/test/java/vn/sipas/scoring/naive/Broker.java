package vn.sipas.scoring.naive;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** What surrounds scoring, played on a broker: intake before it, ranking behind it. */
public final class Broker implements AutoCloseable {

	private static final Duration POLL = Duration.ofMillis(50);

	private static final String SCORES = "sipas.scores.v1";

	private static final String BREAKDOWNS = "sipas.breakdowns.v1";

	private static final String FLAGS = "sipas.flags.v1";

	private static final String QUALITY = "sipas.quality.v1";

	private final String bootstrapServers;

	private final KafkaProducer<byte[], byte[]> producer;

	private final List<Future<RecordMetadata>> sent = new ArrayList<>();

	private final Map<String, Map<String, byte[]>> latest = new HashMap<>();

	private final Map<String, Long> versions = new HashMap<>();

	private KafkaConsumer<String, byte[]> events;

	public Broker(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		// One request at a time: topics here are so new that their leaders may refuse the
		// first.
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5",
				"max.in.flight.requests.per.connection", "1"), new ByteArraySerializer(), new ByteArraySerializer());
		this.events = consumer(List.of());
	}

	/** Makes the topics that intake would make. */
	public void makeIntakesTopics() throws Exception {
		try (Admin admin = admin()) {
			admin
				.createTopics(List.of(
						new NewTopic("sipas.waves.v1", 4, (short) 1).configs(Map.of("cleanup.policy", "compact")),
						new NewTopic("sipas.responses.v1", 4, (short) 1).configs(Map.of("cleanup.policy", "compact")),
						new NewTopic("sipas.reviews.v1", 4, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
				.all()
				.get();
		}
	}

	public Admin admin() {
		return Admin.create(Map.of("bootstrap.servers", this.bootstrapServers));
	}

	public void define(String wave, byte[] definition) {
		send("sipas.waves.v1", wave.getBytes(StandardCharsets.UTF_8), definition);
	}

	/** Sends what comes next in a survey, and waits until it is on the log. */
	public void send(RandomSurvey survey, int count) throws Exception {
		for (int number = 0; number < count; number++) {
			send(survey.next());
		}
		flush();
	}

	public void send(RandomSurvey.Sent sent) {
		send(sent.topic(), sent.key(), sent.value());
	}

	public void send(SentResponse response) {
		send("sipas.responses.v1", response.key(), response.json());
	}

	public void withdraw(SentResponse response) {
		send("sipas.responses.v1", response.key(), response.withdrawal());
	}

	public void send(String topic, byte[] key, byte[] value) {
		this.sent.add(this.producer.send(new ProducerRecord<>(topic, key, value)));
	}

	/** Waits until all that was sent is on the log. */
	public void flush() throws Exception {
		this.producer.flush();
		for (Future<RecordMetadata> one : this.sent) {
			one.get();
		}
		this.sent.clear();
	}

	/** Reads on, and gives the newest figures of each unit of a wave with a response. */
	public SortedMap<String, SortedMap<String, String>> figures(String wave) {
		return FlatScore.ofWave(wave, scores());
	}

	/** Reads on, and gives the newest score of each unit by key. */
	public Map<String, byte[]> scores() {
		read();
		return this.latest.getOrDefault(SCORES, Map.of());
	}

	/** Reads on, and gives the newest breakdowns of each unit by key. */
	public Map<String, byte[]> breakdowns() {
		read();
		return this.latest.getOrDefault(BREAKDOWNS, Map.of());
	}

	/** Reads on, and gives how each response stands of which anything is told, by key. */
	public Map<String, byte[]> flags() {
		read();
		return this.latest.getOrDefault(FLAGS, Map.of());
	}

	/** Reads on, and gives what is noted of units and interviewers, by key. */
	public Map<String, byte[]> quality() {
		read();
		return this.latest.getOrDefault(QUALITY, Map.of());
	}

	private void read() {
		if (this.events.assignment().isEmpty()) {
			this.events.close();
			this.events = consumer(partitions(SCORES, BREAKDOWNS, FLAGS, QUALITY));
		}
		if (!this.events.assignment().isEmpty()) {
			this.events.poll(POLL).forEach(this::remember);
		}
	}

	/** All dead letters that were written, without what erases them. */
	public List<ConsumerRecord<String, byte[]>> deadLetters() {
		List<TopicPartition> partitions = partitions("sipas.scoring.dlt");
		try (KafkaConsumer<String, byte[]> consumer = consumer(partitions)) {
			List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
			consumer.endOffsets(partitions).forEach((partition, end) -> {
				while (consumer.position(partition) < end) {
					consumer.poll(POLL).forEach((one) -> {
						if (one.value() != null) {
							letters.add(one);
						}
					});
				}
			});
			return letters;
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
		this.events.close();
	}

	private void remember(ConsumerRecord<String, byte[]> event) {
		if (event.topic().equals(FLAGS)) {
			Map<String, byte[]> flags = this.latest.computeIfAbsent(FLAGS, (_) -> new HashMap<>());
			flags.remove(event.key());
			if (event.value() != null) {
				flags.put(event.key(), event.value());
			}
			return;
		}
		String json = new String(event.value(), StandardCharsets.UTF_8);
		long version = Long.parseLong(json.replaceAll(".*?\"version\":(\\d+),.*", "$1"));
		Long before = this.versions.put(event.topic() + event.key(), version);
		if (before != null && before >= version) {
			throw new IllegalStateException(event.key() + " went from version " + before + " to " + version);
		}
		this.latest.computeIfAbsent(event.topic(), (_) -> new HashMap<>()).put(event.key(), event.value());
	}

	private KafkaConsumer<String, byte[]> consumer(List<TopicPartition> partitions) {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level", "read_committed",
						"auto.offset.reset", "earliest", "enable.auto.commit", "false"),
				new StringDeserializer(), new ByteArrayDeserializer());
		consumer.assign(partitions);
		return consumer;
	}

	private List<TopicPartition> partitions(String... topics) {
		try (Admin admin = admin()) {
			return admin.describeTopics(List.of(topics))
				.allTopicNames()
				.get()
				.values()
				.stream()
				.flatMap((topic) -> topic.partitions()
					.stream()
					.map((partition) -> new TopicPartition(topic.name(), partition.partition())))
				.toList();
		}
		catch (ExecutionException ex) {
			return List.of();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return List.of();
		}
	}

}
