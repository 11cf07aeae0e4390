package vn.sipas.ranking.live;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.ranking.ranking.PublishedRanking;
import vn.sipas.ranking.ranking.PublishedRankings;
import vn.sipas.ranking.ranking.Scope;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * All who read live. One query for all rankings that have readers asks the store for
 * changes, so it does not matter which instance made them. While the store is away, the
 * streams stay open and go on afterwards.
 */
@Component
@EnableConfigurationProperties(LiveProperties.class)
class LiveRankings implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(LiveRankings.class);

	private final PublishedRankings published;

	private final LiveProperties properties;

	private final Audience audience = new Audience();

	private final Map<Scope, Message> messages = new ConcurrentHashMap<>();

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("live-rankings").daemon().factory());

	private volatile boolean running;

	LiveRankings(PublishedRankings published, LiveProperties properties, MeterRegistry meters) {
		this.published = published;
		this.properties = properties;
		meters.gauge("sipas.ranking.readers", this.audience, Audience::size);
	}

	/**
	 * Gives a stream that begins with the ranking as it stands, and ends once the reader
	 * may not read on.
	 */
	SseEmitter connect(Scope scope, BooleanSupplier mayReadOn) {
		PublishedRanking now = this.published.newest(scope);
		SseEmitter emitter = new SseEmitter(0L);
		Reader reader = new Reader(emitter, mayReadOn);
		emitter.onCompletion(() -> this.audience.remove(scope, reader));
		this.audience.add(scope, reader);
		reader.show(message(scope, now));
		if (!this.running) {
			reader.dismiss();
		}
		return emitter;
	}

	private void look() {
		try {
			if (!this.audience.scopes().isEmpty()) {
				this.published.newest(this.audience.scopes()).forEach(this::show);
			}
		}
		catch (DataAccessException ex) {
			log.debug("The store is away; streams wait", ex);
		}
		catch (RuntimeException ex) {
			log.error("Readers could not be shown a change", ex);
		}
	}

	private void show(Scope scope, PublishedRanking ranking) {
		Message message = message(scope, ranking);
		this.audience.of(scope).forEach((reader) -> reader.show(message));
	}

	private Message message(Scope scope, PublishedRanking ranking) {
		return this.messages.compute(scope,
				(key, made) -> (made != null && made.shows(ranking)) ? made : Message.of(ranking));
	}

	private void beat() {
		this.audience.forEach(Reader::beat);
	}

	@Override
	public void start() {
		this.running = true;
		every(this.properties.look(), this::look);
		every(this.properties.heartbeat(), this::beat);
	}

	private void every(Duration time, Runnable task) {
		ScheduledFuture<?> unused = this.clock.scheduleWithFixedDelay(task, time.toMillis(), time.toMillis(),
				TimeUnit.MILLISECONDS);
	}

	/** Streams never end by themselves, so a graceful stop has to end them. */
	@Override
	public void stop() {
		this.running = false;
		this.clock.shutdownNow();
		this.audience.forEach(Reader::dismiss);
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
