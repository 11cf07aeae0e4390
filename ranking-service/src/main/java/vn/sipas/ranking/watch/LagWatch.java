package vn.sipas.ranking.watch;

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

import org.springframework.context.SmartLifecycle;

/**
 * Looks every few seconds how far the store is behind. While the broker does not answer
 * nobody knows, and both gauges are not a number.
 */
public final class LagWatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LagWatch.class);

	private static final String SCORES = "sipas.scores.v1";

	private static final Duration PAUSE = Duration.ofSeconds(2);

	private final Supplier<Admin> admin;

	private final Supplier<Consumer<byte[], byte[]>> consumer;

	private final String group;

	private volatile @Nullable Lag lag;

	private @Nullable Thread thread;

	/**
	 * For a group.
	 * @param admin connects to the broker
	 * @param consumer makes consumers without a group
	 * @param group the group that fills the store
	 * @param meters where it is told
	 */
	LagWatch(Supplier<Admin> admin, Supplier<Consumer<byte[], byte[]>> consumer, String group, MeterRegistry meters) {
		this.admin = admin;
		this.consumer = consumer;
		this.group = group;
		Gauge.builder("sipas.ranking.lag", this, LagWatch::records)
			.description("Versions of scores that are not kept yet, of all instances")
			.baseUnit("records")
			.register(meters);
		TimeGauge.builder("sipas.ranking.oldest.unkept", this, TimeUnit.MILLISECONDS, LagWatch::ageMillis)
			.description("How long ago the oldest score was published that is not kept yet")
			.register(meters);
	}

	/**
	 * How far the store is behind.
	 * @return as it was seen last; null if the broker does not answer
	 */
	public @Nullable Lag now() {
		return this.lag;
	}

	private double records() {
		Lag now = this.lag;
		return (now != null) ? now.records() : Double.NaN;
	}

	private double ageMillis() {
		Lag now = this.lag;
		return (now != null) ? now.age().toMillis() : Double.NaN;
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
				this.lag = null;
				Thread.sleep(PAUSE);
			}
		}
		catch (InterruptedException ex) {
			log.debug("Nobody looks any more how far the store is behind");
		}
	}

	private void lookUntilItFails() throws InterruptedException {
		try (Asking asks = new Asking(this.admin.get()); Consumer<byte[], byte[]> reads = this.consumer.get()) {
			LagProbe probe = new LagProbe(asks.admin(), reads, this.group, SCORES);
			while (true) {
				this.lag = probe.look();
				Thread.sleep(PAUSE);
			}
		}
		catch (ExecutionException | TimeoutException | KafkaException ex) {
			log.debug("It cannot be seen how far the store is behind", ex);
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
