package vn.sipas.bench.contestant;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * What reading and adding costs, and nothing else: no state that survives, nothing passed
 * on, a response delivered twice counted twice.
 */
public final class BareConsumer {

	private static final Duration POLL = Duration.ofMillis(100);

	private BareConsumer() {
	}

	/**
	 * Counts until the process is ended.
	 * @param arguments the settings
	 * @throws InterruptedException if the thread is interrupted
	 */
	public static void run(List<String> arguments) throws InterruptedException {
		Settings settings = Settings.parse(arguments);
		List<Thread> threads = new ArrayList<>();
		for (int number = 0; number < settings.threads(); number++) {
			threads.add(Thread.ofPlatform().name("counting-" + number).start(() -> count(settings)));
		}
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private static void count(Settings settings) {
		CellCounts counts = CellCounts.create();
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(consumer(settings),
				new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
			consumer.subscribe(List.of(settings.topic()));
			long committed = System.nanoTime();
			while (!Thread.currentThread().isInterrupted()) {
				ConsumerRecords<byte[], byte[]> records = consumer.poll(POLL);
				for (ConsumerRecord<byte[], byte[]> record : records) {
					counts.add(record.value());
				}
				if (System.nanoTime() - committed > settings.commitInterval().toNanos()) {
					consumer.commitAsync();
					committed = System.nanoTime();
				}
			}
		}
	}

	private static Map<String, Object> consumer(Settings settings) {
		return Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.broker(), ConsumerConfig.GROUP_ID_CONFIG,
				settings.application(), ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest",
				ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false, ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000,
				ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
	}

}
