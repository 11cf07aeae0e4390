package vn.sipas.intake.wave;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.kafka.Deadline;
import vn.sipas.intake.kafka.Topics;
import vn.sipas.intake.kafka.WaveConsumers;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Reads the topic of waves from its beginning and goes on reading. Kafka may come and go:
 * what has been read stays known.
 */
@Component
class WaveLog implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(WaveLog.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	// An empty log is read to its end at once.
	private static final Duration FIRST_POLL = Duration.ofMillis(50);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration START = Duration.ofSeconds(10);

	private final Topics topics;

	private final WaveConsumers consumers;

	private final Admin admin;

	private final Waves waves;

	private final Positions positions = new Positions();

	private volatile List<TopicPartition> partitions = List.of();

	private volatile boolean running;

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	private @Nullable Thread thread;

	WaveLog(Topics topics, WaveConsumers consumers, Admin admin, Waves waves) {
		this.topics = topics;
		this.consumers = consumers;
		this.admin = admin;
		this.waves = waves;
	}

	/**
	 * Waits until everything that is on the log now has been read.
	 * @param deadline how long to wait
	 * @throws TimeoutException if it takes longer
	 * @throws ExecutionException if Kafka cannot say where the log ends
	 * @throws InterruptedException if the thread is interrupted
	 */
	void catchUp(Deadline deadline) throws InterruptedException, ExecutionException, TimeoutException {
		if (!this.waves.isComplete()) {
			throw new TimeoutException("the log has not been read yet");
		}
		Map<TopicPartition, OffsetSpec> latest = this.partitions.stream()
			.collect(Collectors.toMap((partition) -> partition, (partition) -> OffsetSpec.latest()));
		Map<Integer, Long> ends = this.admin.listOffsets(latest)
			.all()
			.get(deadline.nanos(), TimeUnit.NANOSECONDS)
			.entrySet()
			.stream()
			.collect(Collectors.toMap((end) -> end.getKey().partition(), (end) -> end.getValue().offset()));
		await(ends, deadline);
	}

	/**
	 * Waits until a record has been read.
	 * @param partition its partition
	 * @param offset its offset
	 * @param deadline how long to wait
	 * @throws TimeoutException if it takes longer
	 * @throws InterruptedException if the thread is interrupted
	 */
	void awaitRead(int partition, long offset, Deadline deadline) throws InterruptedException, TimeoutException {
		await(Map.of(partition, offset + 1), deadline);
	}

	private void await(Map<Integer, Long> ends, Deadline deadline) throws InterruptedException, TimeoutException {
		if (!this.positions.await(ends, deadline)) {
			throw new TimeoutException("the log was not read up to " + ends);
		}
	}

	private void run() {
		boolean told = false;
		while (this.running) {
			try {
				this.topics.ensure(START);
				told = false;
				read();
			}
			catch (WakeupException ex) {
				return;
			}
			catch (ExecutionException | TimeoutException | RuntimeException ex) {
				if (!told && this.running) {
					log.warn("The waves cannot be read from Kafka ({}); trying again until they can", ex.toString());
					told = true;
				}
				pause();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private void read() {
		try (Consumer<byte[], byte[]> reader = this.consumers.open()) {
			this.consumer = reader;
			List<TopicPartition> all = reader.partitionsFor(Topics.WAVES, START)
				.stream()
				.map((info) -> new TopicPartition(info.topic(), info.partition()))
				.toList();
			this.partitions = all;
			reader.assign(all);
			reader.seekToBeginning(all);
			Map<Integer, Long> ends = reader.endOffsets(all, START)
				.entrySet()
				.stream()
				.collect(Collectors.toMap((end) -> end.getKey().partition(), Map.Entry::getValue));
			while (this.running) {
				reader.poll(this.waves.isComplete() ? POLL : FIRST_POLL).forEach(this::apply);
				// A partition can end in something that is no record for us.
				all.forEach((partition) -> this.positions.advance(partition.partition(), reader.position(partition)));
				if (!this.waves.isComplete() && this.positions.reached(ends)) {
					this.waves.complete();
					log.info("The waves have been read: {}", this.waves.all().size());
				}
			}
		}
	}

	private void apply(ConsumerRecord<byte[], byte[]> entry) {
		String key = new String((entry.key() != null) ? entry.key() : new byte[0], StandardCharsets.UTF_8);
		try {
			if (entry.value() == null) {
				this.waves.forget(key);
			}
			else {
				this.waves.apply(WaveJson.wave(entry.value()), entry.offset());
			}
		}
		catch (RuntimeException ex) {
			log.warn("Passed over an unreadable wave {} at {}-{}: {}", key, entry.partition(), entry.offset(),
					ex.toString());
		}
	}

	private void pause() {
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
		this.thread = Thread.ofPlatform().name("wave-log").daemon().start(this::run);
	}

	@Override
	public void stop() {
		this.running = false;
		Consumer<byte[], byte[]> reader = this.consumer;
		Thread reading = this.thread;
		if (reader != null) {
			reader.wakeup();
		}
		else if (reading != null) {
			reading.interrupt();
		}
	}

	// Started before the web server takes requests, stopped after it has ended.
	@Override
	public int getPhase() {
		return 0;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
