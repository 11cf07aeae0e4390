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

	private final String bootstrapServers;

	private final KafkaProducer<byte[], byte[]> producer;

	private final List<Future<RecordMetadata>> sent = new ArrayList<>();

	private final Map<String, byte[]> latest = new HashMap<>();

	private final Map<String, Long> versions = new HashMap<>();

	private KafkaConsumer<String, byte[]> scores;

	public Broker(String bootstrapServers) {
		this.bootstrapServers = bootstrapServers;
		// One request at a time: topics here are so new that their leaders may refuse the
		// first.
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", bootstrapServers, "linger.ms", "5",
				"max.in.flight.requests.per.connection", "1"), new ByteArraySerializer(), new ByteArraySerializer());
		this.scores = consumer(List.of());
	}

	/** Makes the topics that intake would make. */
	public void makeIntakesTopics() throws Exception {
		try (Admin admin = admin()) {
			admin
				.createTopics(List.of(
						new NewTopic("sipas.waves.v1", 4, (short) 1).configs(Map.of("cleanup.policy", "compact")),
						new NewTopic("sipas.responses.v1", 4, (short) 1).configs(Map.of("cleanup.policy", "compact"))))
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
			RandomSurvey.Sent sent = survey.next();
			if (sent.isWithdrawal()) {
				withdraw(sent.response());
			}
			else {
				send(sent.response());
			}
		}
		flush();
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
		if (this.scores.assignment().isEmpty()) {
			this.scores.close();
			this.scores = consumer(partitions("sipas.scores.v1"));
		}
		if (!this.scores.assignment().isEmpty()) {
			this.scores.poll(POLL).forEach(this::remember);
		}
		return FlatScore.ofWave(wave, this.latest);
	}

	/** All that is in the dead-letter topic now. */
	public List<ConsumerRecord<String, byte[]>> deadLetters() {
		try (KafkaConsumer<String, byte[]> consumer = consumer(partitions("sipas.scoring.dlt"))) {
			List<ConsumerRecord<String, byte[]>> letters = new ArrayList<>();
			consumer.poll(Duration.ofMillis(300)).forEach(letters::add);
			return letters;
		}
	}

	@Override
	public void close() {
		this.producer.close(Duration.ZERO);
		this.scores.close();
	}

	private void remember(ConsumerRecord<String, byte[]> score) {
		String json = new String(score.value(), StandardCharsets.UTF_8);
		long version = Long.parseLong(json.replaceAll(".*\"version\":(\\d+),.*", "$1"));
		Long before = this.versions.put(score.key(), version);
		if (before != null && before >= version) {
			throw new IllegalStateException(score.key() + " went from version " + before + " to " + version);
		}
		this.latest.put(score.key(), score.value());
	}

	private KafkaConsumer<String, byte[]> consumer(List<TopicPartition> partitions) {
		KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.bootstrapServers, "isolation.level", "read_committed",
						"auto.offset.reset", "earliest", "enable.auto.commit", "false"),
				new StringDeserializer(), new ByteArrayDeserializer());
		consumer.assign(partitions);
		return consumer;
	}

	private List<TopicPartition> partitions(String topic) {
		try (Admin admin = admin()) {
			return admin.describeTopics(List.of(topic))
				.allTopicNames()
				.get()
				.values()
				.stream()
				.flatMap((description) -> description.partitions().stream())
				.map((partition) -> new TopicPartition(topic, partition.partition()))
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
