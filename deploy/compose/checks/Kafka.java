import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Comes to the broker as one who may and as several who may not, and says what happened to each, a line each.
 */
final class Kafka {

	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private Kafka() {
	}

	public static void main(String[] arguments) throws Exception {
		String intake = login("survey-intake");
		say("survey-intake reads responses", () -> read(intake, "sipas.responses.v1"));
		say("survey-intake reads scores", () -> read(intake, "sipas.scores.v1"));
		say("survey-intake writes scores", () -> write(intake, "sipas.scores.v1"));
		say("ranking-service reads responses", () -> read(login("ranking-service"), "sipas.responses.v1"));
		say("ranking-service reads scores", () -> read(login("ranking-service"), "sipas.scores.v1"));
		say("scoring-service reads keys", () -> read(login("scoring-service"), "sipas.access.v1"));
		say("a wrong password", () -> read(intake.replaceFirst("password=\"[^\"]*", "password=\"wrong"), "sipas.responses.v1"));
		say("nobody", () -> read(null, "sipas.responses.v1"));
		say("the controller's port", () -> new java.net.Socket("kafka", 9093).close());
	}

	private static String login(String user) throws Exception {
		return Files.readString(Path.of("/secrets", user, "spring.kafka.properties.sasl.jaas.config"));
	}

	private static Map<String, Object> settings(String login) {
		Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", "kafka:9092", "auto.offset.reset", "earliest",
				"default.api.timeout.ms", (int) PATIENCE.toMillis(), "max.block.ms", PATIENCE.toMillis()));
		if (login != null) {
			settings.putAll(Map.of("security.protocol", "SASL_PLAINTEXT", "sasl.mechanism", "SCRAM-SHA-512", "sasl.jaas.config",
					login));
		}
		return settings;
	}

	private static void read(String login, String topic) {
		TopicPartition partition = new TopicPartition(topic, 0);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings(login), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			consumer.position(partition);
			consumer.poll(Duration.ofSeconds(2));
		}
	}

	private static void write(String login, String topic) throws Exception {
		Map<String, Object> settings = settings(login);
		settings.put("enable.idempotence", false);
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(settings, new ByteArraySerializer(),
				new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(topic, new byte[0])).get();
		}
	}

	private static void say(String what, Attempt attempt) {
		String outcome = "let in";
		try {
			attempt.run();
		}
		catch (Exception ex) {
			Throwable cause = (ex instanceof java.util.concurrent.ExecutionException) ? ex.getCause() : ex;
			outcome = cause.getClass().getSimpleName();
		}
		System.out.println(what + ": " + outcome);
	}

	private interface Attempt {

		void run() throws Exception;

	}

}
