package vn.sipas.scoring.watch;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.scoring.topology.Topics;

import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds how far counting is behind, and how far evaluating is behind
 * counting. While the broker does not answer nobody knows, and the gauges are not a
 * number.
 */
final class LagWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LagWatch.class);

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final Supplier<Admin> admin;

	private final Supplier<Consumer<byte[], byte[]>> consumer;

	private final String group;

	private volatile @Nullable Lag uncounted;

	private volatile @Nullable Lag unscored;

	private @Nullable Thread thread;

	/**
	 * For a group.
	 * @param admin connects to the broker
	 * @param consumer makes consumers without a group
	 * @param group the group that counts, which is the application's id
	 * @param meters where it is told
	 */
	LagWatch(Supplier<Admin> admin, Supplier<Consumer<byte[], byte[]>> consumer, String group, MeterRegistry meters) {
		this.admin = admin;
		this.consumer = consumer;
		this.group = group;
		Gauge.builder("sipas.scoring.lag", this, (watch) -> records(watch.uncounted))
			.description("Records about responses that are not counted yet, of all instances")
			.baseUnit("records")
			.register(meters);
		Gauge.builder("sipas.scoring.unscored", this, (watch) -> records(watch.unscored))
			.description("Records of counts that are in no score yet, of all instances")
			.baseUnit("records")
			.register(meters);
		TimeGauge.builder("sipas.scoring.oldest.uncounted", this, TimeUnit.MILLISECONDS, LagWatch::ageMillis)
			.description("How long ago the oldest was published that is not counted, or in no score, yet")
			.register(meters);
	}

	private static double records(@Nullable Lag lag) {
		return (lag != null) ? lag.records() : Double.NaN;
	}

	// Of both stages: whoever waits for a figure does not care where it waits.
	private double ageMillis() {
		return Math.max(ageMillis(this.uncounted), ageMillis(this.unscored));
	}

	private static double ageMillis(@Nullable Lag lag) {
		return (lag != null) ? lag.age().toMillis() : Double.NaN;
	}

	@Override
	public synchronized void start() {
		this.thread = Thread.ofVirtual().name("lag").start(this::keepLooking);
	}

	@Override
	public synchronized void stop() {
		if (this.thread != null) {
			this.thread.interrupt();
		}
		this.thread = null;
	}

	@Override
	public synchronized boolean isRunning() {
		return this.thread != null;
	}

	private void keepLooking() {
		try {
			while (true) {
				lookUntilItFails();
				this.uncounted = null;
				this.unscored = null;
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			log.debug("Nobody looks any more how far counting is behind");
		}
	}

	private void lookUntilItFails() throws InterruptedException {
		try (Asking asks = new Asking(this.admin.get()); Consumer<byte[], byte[]> reads = this.consumer.get()) {
			LagProbe counting = new LagProbe(asks.admin(), reads, this.group, Topics.RESPONSES);
			LagProbe evaluating = new LagProbe(asks.admin(), reads, this.group, Topics.partials(this.group));
			while (true) {
				this.uncounted = counting.look();
				this.unscored = evaluating.look();
				Thread.sleep(PAUSE);
			}
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			log.debug("It cannot be seen how far counting is behind", ex);
			if (Thread.currentThread().isInterrupted()) {
				throw new InterruptedException();
			}
		}
	}

	/**
	 * Who asks the broker.
	 *
	 * @param admin connects to it
	 */
	private record Asking(Admin admin) implements AutoCloseable {

		@Override
		public void close() {
			// Without a bound it would wait for an answer of a broker that is away.
			this.admin.close(Duration.ZERO);
		}

	}

}
