package vn.sipas.ranking.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.webhook.Delivery.State;

import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Looks for what is due and lets it be brought, so many at the same time, and so many of
 * them to one webhook: a slow one waits for itself alone.
 */
@Component
class Dispatch implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Dispatch.class);

	private static final Duration TIDY = Duration.ofMinutes(1);

	// Part of the time between two messages of a ranking.
	private static final int LOOKS_AT_RANKINGS = 12;

	private static final Duration STOP_WITHIN = Duration.ofSeconds(3);

	private final Deliveries deliveries;

	private final Courier courier;

	private final RankingWatch watch;

	private final WebhookProperties properties;

	private final Clock clock;

	private final Map<String, Integer> underWay = new ConcurrentHashMap<>();

	private final ScheduledExecutorService times = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("webhooks").daemon().factory());

	private final ExecutorService couriers = Executors
		.newThreadPerTaskExecutor(Thread.ofVirtual().name("webhook-", 0).factory());

	private volatile boolean running;

	private volatile Instant oldest = Instant.MAX;

	Dispatch(Deliveries deliveries, Courier courier, RankingWatch watch, WebhookProperties properties, Clock clock,
			MeterRegistry meters) {
		this.deliveries = deliveries;
		this.courier = courier;
		this.watch = watch;
		this.properties = properties;
		this.clock = clock;
		Gauge.builder("sipas.ranking.webhooks.oldest", this, Dispatch::ageOfOldest)
			.description("How long the message waits that waits longest")
			.baseUnit("seconds")
			.register(meters);
	}

	/** How long that waits which waits longest, in seconds. */
	private double ageOfOldest() {
		return this.oldest.equals(Instant.MAX) ? 0
				: Math.max(0, Duration.between(this.oldest, this.clock.instant()).toMillis() / 1e3);
	}

	private void look() {
		guarded(() -> {
			Optional<Delivery> taken = take();
			while (taken.isPresent()) {
				begin(taken.get());
				taken = take();
			}
		});
	}

	private Optional<Delivery> take() {
		int all = this.underWay.values().stream().mapToInt(Integer::intValue).sum();
		return (all < this.properties.atOnce() && this.running) ? this.deliveries.take(busy()) : Optional.empty();
	}

	private Set<String> busy() {
		Set<String> busy = new HashSet<>();
		this.underWay.forEach((webhook, count) -> {
			if (count >= this.properties.atOncePerWebhook()) {
				busy.add(webhook);
			}
		});
		return busy;
	}

	private void begin(Delivery taken) {
		this.underWay.merge(taken.webhook(), 1, Integer::sum);
		this.couriers.execute(() -> {
			try {
				guarded(() -> this.courier.bring(taken));
			}
			finally {
				this.underWay.computeIfPresent(taken.webhook(), (webhook, count) -> (count == 1) ? null : count - 1);
				lookAgain();
			}
		});
	}

	/** There is room, and perhaps something that waited for it. */
	private void lookAgain() {
		try {
			this.times.execute(this::look);
		}
		catch (RejectedExecutionException ex) {
			log.debug("The service stops", ex);
		}
	}

	private void tidy() {
		guarded(() -> {
			this.deliveries.forget(State.DELIVERED, this.properties.kept());
			this.deliveries.forget(State.DEAD, this.properties.deadKept());
		});
	}

	private void measure() {
		guarded(() -> this.oldest = this.deliveries.oldestWaiting().orElse(Instant.MAX));
	}

	private static void guarded(Runnable task) {
		try {
			task.run();
		}
		catch (DataAccessException ex) {
			log.debug("The store is away; webhooks wait", ex);
		}
		catch (RuntimeException ex) {
			log.error("Webhooks could not be looked after", ex);
		}
	}

	@Override
	public void start() {
		this.running = true;
		every(this.properties.look(), this::look);
		every(longer(this.properties.look(), this.properties.coalesce().dividedBy(LOOKS_AT_RANKINGS)),
				() -> guarded(this.watch::look));
		every(TIDY.dividedBy(LOOKS_AT_RANKINGS), this::measure);
		every(TIDY, this::tidy);
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private void every(Duration time, Runnable task) {
		ScheduledFuture<?> unused = this.times.scheduleWithFixedDelay(task, time.toMillis(), time.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** What is not brought to its end in time is brought again when its lease is over. */
	@Override
	public void stop() {
		this.running = false;
		this.times.shutdownNow();
		this.couriers.shutdown();
		try {
			if (!this.couriers.awaitTermination(STOP_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
				this.couriers.shutdownNow();
			}
		}
		catch (InterruptedException ex) {
			this.couriers.shutdownNow();
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
