package vn.sipas.ranking.access;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/**
 * Reads all keys from the beginning of their topic and goes on reading: every instance
 * all of it, without a group. Topic and broker may come late or be away for a while: what
 * has been read stays known.
 */
@Component
class AccessLog implements SmartLifecycle {

	static final String TOPIC = "sipas.access.v1";

	private static final Logger log = LoggerFactory.getLogger(AccessLog.class);

	private static final Duration POLL = Duration.ofMillis(500);

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final Map<String, Object> settings;

	private final AccessEvents events;

	private final ApiKeys keys;

	// Where to go on after a failure: read once more from the beginning, keys would stand
	// again that were revoked.
	private final Map<TopicPartition, Long> next = new HashMap<>();

	private volatile boolean running;

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	AccessLog(ConsumerFactory<byte[], byte[]> consumers, AccessEvents events, ApiKeys keys) {
		this.settings = new HashMap<>(consumers.getConfigurationProperties());
		this.settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
		this.settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		this.settings.put(ConsumerConfig.CLIENT_ID_CONFIG, "sipas-ranking-access");
		this.events = events;
		this.keys = keys;
	}

	private void run() {
		boolean told = false;
		while (this.running) {
			try {
				read();
			}
			catch (WakeupException | InterruptException ex) {
				return;
			}
			catch (KafkaException ex) {
				if (!told && this.running) {
					log.warn("{} cannot be read ({}), which is tried until it can", TOPIC, ex.toString());
					told = true;
				}
				pause();
			}
		}
	}

	private void read() {
		try (Consumer<byte[], byte[]> reader = new KafkaConsumer<>(this.settings)) {
			this.consumer = reader;
			List<TopicPartition> all = partitions(reader);
			reader.assign(all);
			reader.seekToBeginning(all);
			this.next.forEach(reader::seek);
			Map<TopicPartition, Long> ends = reader.endOffsets(all, ANSWER);
			while (this.running) {
				all.forEach((one) -> this.next.put(one, reader.position(one)));
				if (ends.entrySet()
					.stream()
					.allMatch((end) -> this.next.getOrDefault(end.getKey(), 0L) >= end.getValue())) {
					this.keys.complete();
				}
				reader.poll(POLL).forEach(this.events::apply);
			}
		}
	}

	private static List<TopicPartition> partitions(Consumer<byte[], byte[]> reader) {
		List<TopicPartition> all = reader.partitionsFor(TOPIC, ANSWER)
			.stream()
			.map((info) -> new TopicPartition(info.topic(), info.partition()))
			.toList();
		if (all.isEmpty()) {
			throw new KafkaException("there is no such topic yet");
		}
		return all;
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void start() {
		this.running = true;
		Thread.ofPlatform().name("access-log").daemon().start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		Consumer<byte[], byte[]> reader = this.consumer;
		if (reader != null) {
			reader.wakeup();
		}
	}

	/** Begins before the first reader comes. */
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
