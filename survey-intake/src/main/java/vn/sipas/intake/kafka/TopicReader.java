package vn.sipas.intake.kafka;

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

import org.springframework.context.SmartLifecycle;

/**
 * Reads a topic from its beginning and goes on reading. Kafka may come and go: what has
 * been read stays known.
 */
public abstract class TopicReader implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(TopicReader.class);

	private static final Duration POLL = Duration.ofSeconds(1);

	// An empty log is read to its end at once.
	private static final Duration FIRST_POLL = Duration.ofMillis(50);

	private static final Duration PAUSE = Duration.ofMillis(500);

	private static final Duration START = Duration.ofSeconds(10);

	private final Topics topics;

	private final LogConsumers consumers;

	private final Admin admin;

	private final PassedOver passedOver;

	private final String topic;

	private final Positions positions = new Positions();

	private volatile List<TopicPartition> partitions = List.of();

	private volatile boolean complete;

	private volatile boolean running;

	private volatile @Nullable Consumer<byte[], byte[]> consumer;

	private @Nullable Thread thread;

	/**
	 * A reader that starts with the service.
	 * @param topics makes the topic where it is missing
	 * @param consumers makes its consumer
	 * @param admin tells where the topic ends
	 * @param passedOver is told of what cannot be read
	 * @param topic the topic
	 */
	protected TopicReader(Topics topics, LogConsumers consumers, Admin admin, PassedOver passedOver, String topic) {
		this.topics = topics;
		this.consumers = consumers;
		this.admin = admin;
		this.passedOver = passedOver;
		this.topic = topic;
	}

	/**
	 * Takes in a record, in the order of its partition. A record for which it throws is
	 * passed over.
	 * @param key the record's key
	 * @param entry the record
	 */
	protected abstract void apply(String key, ConsumerRecord<byte[], byte[]> entry);

	/**
	 * Called once everything has been read that was there at the start.
	 */
	protected abstract void completed();

	/**
	 * Whether everything has been read that was there at the start.
	 * @return whether it has
	 */
	public boolean isComplete() {
		return this.complete;
	}

	/**
	 * Waits until everything that is on the log now has been read.
	 * @param deadline how long to wait
	 * @throws TimeoutException if it takes longer
	 * @throws ExecutionException if Kafka cannot say where the log ends
	 * @throws InterruptedException if the thread is interrupted
	 */
	public void catchUp(Deadline deadline) throws InterruptedException, ExecutionException, TimeoutException {
		if (!this.complete) {
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
	public void awaitRead(int partition, long offset, Deadline deadline) throws InterruptedException, TimeoutException {
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
					log.warn("{} cannot be read from Kafka ({}); trying again until it can", this.topic, ex.toString());
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
			List<TopicPartition> all = reader.partitionsFor(this.topic, START)
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
				reader.poll(this.complete ? POLL : FIRST_POLL).forEach(this::apply);
				// A partition can end in something that is no record for us.
				all.forEach((partition) -> this.positions.advance(partition.partition(), reader.position(partition)));
				if (!this.complete && this.positions.reached(ends)) {
					this.complete = true;
					completed();
				}
			}
		}
	}

	private void apply(ConsumerRecord<byte[], byte[]> entry) {
		String key = new String((entry.key() != null) ? entry.key() : new byte[0], StandardCharsets.UTF_8);
		try {
			apply(key, entry);
		}
		catch (RuntimeException ex) {
			this.passedOver.note(entry, ex);
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
		this.thread = Thread.ofPlatform().name("reader of " + this.topic).daemon().start(this::run);
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
