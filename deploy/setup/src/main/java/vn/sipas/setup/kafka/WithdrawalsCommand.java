package vn.sipas.setup.kafka;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Keeps what was withdrawn apart from Kafka's records, so that a copy of these which is
 * older brings nothing back.
 */
public final class WithdrawalsCommand {

	private WithdrawalsCommand() {
	}

	/**
	 * Writes all withdrawals to standard output, a line each. Those of standard input, if
	 * any, were written so before; only what came since is read.
	 * @param paths where the secrets are, by container
	 * @throws IOException if the login cannot be read, or one of the lines is no
	 * withdrawal
	 */
	public static void list(Path... paths) throws IOException {
		Withdrawals before = fromStandardInput();
		try (KafkaConsumer<String, String> log = reader(paths[0])) {
			before.goneOn(log).lines().forEach(System.out::println);
		}
	}

	/**
	 * Publishes those of standard input that Kafka does not have.
	 * @param paths where the secrets are, by container
	 * @throws IOException if one of the lines is no withdrawal; then none is published
	 * @throws ExecutionException if Kafka does not take them
	 * @throws InterruptedException if it is ended
	 */
	public static void again(Path... paths) throws IOException, ExecutionException, InterruptedException {
		Withdrawals kept = fromStandardInput();
		Withdrawals missing;
		try (KafkaConsumer<String, String> log = reader(paths[0])) {
			missing = kept.without(Withdrawals.NONE.goneOn(log));
		}
		try (KafkaProducer<String, String> log = new KafkaProducer<>(
				settings(paths[0], Map.of(ProducerConfig.ACKS_CONFIG, "all")), new StringSerializer(),
				new StringSerializer())) {
			missing.publish(log);
		}
		System.out.println("Of " + kept.events().size() + " withdrawals " + missing.events().size()
				+ " were not known and are published again.");
	}

	private static Withdrawals fromStandardInput() throws IOException {
		return Withdrawals.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)));
	}

	private static KafkaConsumer<String, String> reader(Path secrets) throws IOException {
		return new KafkaConsumer<>(
				settings(secrets,
						Map.of(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed",
								ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest")),
				new StringDeserializer(), new StringDeserializer());
	}

	private static Map<String, Object> settings(Path secrets, Map<String, Object> more) throws IOException {
		Map<String, Object> settings = new HashMap<>(
				KafkaCommand.settings(Login.read(secrets.resolve("kafka/broker.login"))));
		settings.putAll(more);
		return settings;
	}

}
