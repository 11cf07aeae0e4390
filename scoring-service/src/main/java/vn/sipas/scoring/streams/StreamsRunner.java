package vn.sipas.scoring.streams;

import java.time.Duration;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import org.apache.kafka.streams.CloseOptions;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

/**
 * Keeps Kafka Streams running. Where Streams has given up it begins again, with a pause
 * between: whatever is away comes back some time, and exactly-once processing loses
 * nothing meanwhile. Where Streams does not even stop, as it may when the clock was set
 * back, its state is held by threads that nobody ends: then the process has to.
 */
final class StreamsRunner implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(StreamsRunner.class);

	private static final Duration PAUSE = Duration.ofSeconds(3);

	private final Function<Properties, Topology> topology;

	private final Properties settings;

	private final TopicGate gate;

	private final MeterRegistry meters;

	private final RestoreProgress restore;

	private final Duration stopTimeout;

	private final Runnable lastResort;

	private volatile boolean stopping;

	private volatile @Nullable KafkaStreams streams;

	private @Nullable Thread thread;

	StreamsRunner(Function<Properties, Topology> topology, Properties settings, TopicGate gate, MeterRegistry meters,
			RestoreProgress restore, Duration stopTimeout, Runnable lastResort) {
		this.lastResort = lastResort;
		this.restore = restore;
		this.topology = topology;
		this.settings = settings;
		this.gate = gate;
		this.meters = meters;
		this.stopTimeout = stopTimeout;
	}

	/**
	 * How Streams is now.
	 * @return its state, or empty while the broker or a topic is waited for
	 */
	Optional<KafkaStreams.State> state() {
		return Optional.ofNullable(this.streams).map(KafkaStreams::state);
	}

	@Override
	public synchronized void start() {
		this.stopping = false;
		this.thread = Thread.ofPlatform().name("scoring").start(this::keepRunning);
	}

	@Override
	public synchronized void stop() {
		this.stopping = true;
		Thread running = this.thread;
		this.thread = null;
		if (running != null) {
			running.interrupt();
			try {
				running.join(this.stopTimeout.plusSeconds(1));
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		}
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void keepRunning() {
		try {
			while (true) {
				runOnce();
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			log.info("Scoring has stopped");
		}
	}

	private void runOnce() throws InterruptedException {
		try {
			this.gate.await(this.settings);
			runUntilItEnds();
			log.warn("Kafka Streams has ended; it begins again in {} s", PAUSE.toSeconds());
		}
		catch (RuntimeException ex) {
			// A broker's name that does not resolve yet, a directory that is full, ...
			if (!Thread.currentThread().isInterrupted()) {
				log.warn("Scoring cannot run and tries again in {} s", PAUSE.toSeconds(), ex);
			}
		}
	}

	private void runUntilItEnds() throws InterruptedException {
		StoredState.of(this.settings).dropSpoilt();
		CountDownLatch givenUp = new CountDownLatch(1);
		KafkaStreams current = new KafkaStreams(this.topology.apply(this.settings), this.settings);
		try (KafkaStreamsMetrics metrics = new KafkaStreamsMetrics(current)) {
			metrics.bindTo(this.meters);
			current.setGlobalStateRestoreListener(this.restore);
			current.setUncaughtExceptionHandler(new DeadThreads());
			current.setStateListener((now, before) -> {
				log.info("Scoring goes from {} to {}", before, now);
				if (now.hasCompletedShutdown()) {
					givenUp.countDown();
				}
			});
			this.streams = current;
			current.start();
			awaitTheEnd(givenUp);
		}
		finally {
			if (!isClosed(current) && !this.stopping) {
				log.error("Kafka Streams holds its state and does not stop: the process ends, to be started again");
				this.lastResort.run();
			}
		}
	}

	// Also where the clock was set back: all begins again with timers of its own.
	private static void awaitTheEnd(CountDownLatch givenUp) throws InterruptedException {
		ClockSteps clock = ClockSteps.ofThisMachine();
		while (!givenUp.await(1, TimeUnit.SECONDS)) {
			Duration back = clock.back();
			if (!back.isZero()) {
				log.warn("The clock was set back by {}, and Kafka Streams goes by it", back);
				return;
			}
		}
	}

	private boolean isClosed(KafkaStreams current) {
		// Leaving the group lets whoever comes next, or is there already, take over at
		// once.
		boolean closed = current.close(CloseOptions.timeout(this.stopTimeout)
			.withGroupMembershipOperation(CloseOptions.GroupMembershipOperation.LEAVE_GROUP));
		if (!closed) {
			log.warn("Kafka Streams has not stopped within {} s", this.stopTimeout.toSeconds());
		}
		return closed;
	}

}
