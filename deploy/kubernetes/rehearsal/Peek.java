import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tries to read a topic as a user, whose login is on the standard input: {@code Peek BOOTSTRAP AUTHORITY TOPIC}. It ends well
 * if that is refused, and says why.
 */
final class Peek {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private Peek() {
	}

	public static void main(String[] arguments) throws Exception {
		String login = new String(System.in.readAllBytes(), StandardCharsets.UTF_8);
		Map<String, Object> settings = Map.of("bootstrap.servers", arguments[0], "security.protocol", "SASL_SSL",
				"sasl.mechanism", "SCRAM-SHA-512", "sasl.jaas.config", login, "ssl.truststore.type", "PEM",
				"ssl.truststore.location", arguments[1], "auto.offset.reset", "earliest");
		TopicPartition partition = new TopicPartition(arguments[2], 0);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(partition));
			consumer.seekToBeginning(List.of(partition));
			consumer.poll(PATIENCE);
			System.out.println("not refused");
			System.exit(1);
		}
		catch (AuthenticationException | AuthorizationException ex) {
			System.out.println(ex.getClass().getSimpleName());
		}
	}

}
