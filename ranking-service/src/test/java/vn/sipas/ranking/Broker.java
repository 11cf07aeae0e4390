package vn.sipas.ranking;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.apache.kafka.common.serialization.StringSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

/** The publishers' side of a broker: sends what they would send. */
public final class Broker implements AutoCloseable {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final String servers;

	private final KafkaProducer<String, String> producer;

	public Broker(String servers) {
		this.servers = servers;
		this.producer = new KafkaProducer<>(Map.of("bootstrap.servers", servers), new StringSerializer(),
				new StringSerializer());
	}

	public void makeTopics() throws Exception {
		makeTopic("sipas.waves.v1");
		makeTopic("sipas.scores.v1");
	}

	public void makeTopic(String name) throws Exception {
		try (Admin admin = Admin.create(Map.of("bootstrap.servers", this.servers))) {
			admin.createTopics(List.of(new NewTopic(name, 4, (short) 1))).all().get();
		}
	}

	public void define(Wave wave) {
		send("sipas.waves.v1", wave.wave(), event("wave-defined", wave));
	}

	public void score(Score score) {
		score(score, Map.of());
	}

	/** The same with headers beside it. */
	public void score(Score score, Map<String, String> headers) {
		ObjectNode event = (ObjectNode) JSON.readTree(event("unit-scored", score));
		if (score.scoredAt() != null) {
			event.put("scoredAt", score.scoredAt().toString());
		}
		send("sipas.scores.v1", score.wave() + "|" + score.unit(), JSON.writeValueAsString(event), headers);
	}

	/** Sends many, and waits for the broker once. */
	public void scoreAll(List<Score> scores) {
		List<Future<RecordMetadata>> sent = scores.stream()
			.map((score) -> this.producer.send(new ProducerRecord<>("sipas.scores.v1",
					score.wave() + "|" + score.unit(), event("unit-scored", score))))
			.toList();
		sent.forEach(Broker::await);
	}

	/** Has a score tried once more that could not be used, as it was at a place. */
	void replay(Score score, long offset) {
		send("sipas.ranking.replays", score.wave() + "|" + score.unit(), event("unit-scored", score),
				Map.of("sipas.error.topic", "sipas.scores.v1", "sipas.error.partition", "0", "sipas.error.offset",
						Long.toString(offset)));
	}

	private void send(String topic, String key, String value, Map<String, String> headers) {
		ProducerRecord<String, String> sent = new ProducerRecord<>(topic, key, value);
		headers.forEach((name, text) -> sent.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
		send(sent);
	}

	public void send(String topic, String key, String value) {
		send(new ProducerRecord<>(topic, key, value));
	}

	void send(ProducerRecord<String, String> record) {
		await(this.producer.send(record));
	}

	private static void await(Future<RecordMetadata> sent) {
		try {
			sent.get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public List<ConsumerRecord<byte[], byte[]>> deadLetters() {
		return records("sipas.ranking.dlt");
	}

	/** What the records of a topic say, deletion markers left out. */
	public List<String> values(String topic) {
		return records(topic).stream()
			.filter((record) -> record.value() != null)
			.map((record) -> new String(record.value(), StandardCharsets.UTF_8))
			.toList();
	}

	private List<ConsumerRecord<byte[], byte[]>> records(String topic) {
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(Map.of("bootstrap.servers", this.servers),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			List<TopicPartition> partitions = consumer.partitionsFor(topic)
				.stream()
				.map((partition) -> new TopicPartition(partition.topic(), partition.partition()))
				.toList();
			consumer.assign(partitions);
			consumer.seekToBeginning(partitions);
			// Transactions leave marks, which are counted and are no records.
			Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
			List<ConsumerRecord<byte[], byte[]>> letters = new ArrayList<>();
			while (ends.entrySet().stream().anyMatch((end) -> consumer.position(end.getKey()) < end.getValue())) {
				consumer.poll(java.time.Duration.ofMillis(200)).forEach(letters::add);
			}
			return letters;
		}
	}

	static String header(ConsumerRecord<byte[], byte[]> record, String name) {
		return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
	}

	private static String event(String kind, Object value) {
		ObjectNode event = JSON.valueToTree(value);
		event.put("event", kind);
		return JSON.writeValueAsString(event);
	}

	@Override
	public void close() {
		this.producer.close();
	}

}
