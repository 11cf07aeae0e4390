package vn.sipas.intake.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.audit.Action;
import vn.sipas.intake.audit.AuditTrail;
import vn.sipas.intake.wave.Terms;
import vn.sipas.intake.wave.Wave;
import vn.sipas.intake.wave.WaveErasure;
import vn.sipas.intake.wave.WaveState;
import vn.sipas.intake.wave.Waves;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks from time to time for waves whose responses are to be kept no longer. Done by
 * every instance, and again where one has ended half-way: erasing twice is erasing once.
 */
@Component
@EnableConfigurationProperties(RetentionProperties.class)
class Retention implements SmartLifecycle {

	/** Who erases, in the account of who did what. */
	static final String BY = "retention";

	private static final Logger log = LoggerFactory.getLogger(Retention.class);

	private final Waves waves;

	private final WaveErasure erasure;

	private final Eraser eraser;

	private final AuditTrail audit;

	private final Clock clock;

	private final RetentionProperties properties;

	private @Nullable ScheduledExecutorService executor;

	// Erased by this instance, and looked through again after its next start only.
	private final List<String> done = new ArrayList<>();

	Retention(Waves waves, WaveErasure erasure, Eraser eraser, AuditTrail audit, Clock clock,
			RetentionProperties properties) {
		this.waves = waves;
		this.erasure = erasure;
		this.eraser = eraser;
		this.audit = audit;
		this.clock = clock;
		this.properties = properties;
	}

	private void check() {
		try {
			for (Wave wave : this.waves.all()) {
				if (isOver(wave) && !this.done.contains(wave.wave())) {
					erase(wave);
				}
			}
		}
		catch (RuntimeException ex) {
			log.warn("Could not erase what has to be erased; trying again later: {}", ex.toString());
		}
	}

	private boolean isOver(Wave wave) {
		Integer days = wave.gathering().retentionDays();
		boolean closed = wave.state() == WaveState.CLOSED || wave.state() == WaveState.PUBLISHED;
		return days != null && closed
				&& LocalDate.ofInstant(this.clock.instant(), Terms.ZONE).isAfter(wave.closes().plusDays(days));
	}

	// Marked first: from then on nothing of it is counted anew.
	private void erase(Wave wave) {
		boolean first = wave.responsesErasedAt() == null;
		if (first) {
			this.erasure.markErased(wave.wave());
		}
		long erased = this.eraser.erase(wave.wave());
		if (first || erased > 0) {
			this.audit.note(BY, Action.RESPONSES_ERASED, wave.wave(), "", erased + " responses");
			log.info("Erased the responses of wave {}, whose time is over: {}", wave.wave(), erased);
		}
		this.done.add(wave.wave());
	}

	@Override
	public void start() {
		ScheduledExecutorService starting = Executors
			.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("retention").daemon().factory());
		long millis = this.properties.checkEvery().toMillis();
		ScheduledFuture<?> _ = starting.scheduleWithFixedDelay(this::check,
				Math.min(millis, TimeUnit.MINUTES.toMillis(1)), millis, TimeUnit.MILLISECONDS);
		this.executor = starting;
	}

	@Override
	public void stop() {
		ScheduledExecutorService stopping = this.executor;
		if (stopping != null) {
			stopping.shutdownNow();
			this.executor = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.executor != null;
	}

}
