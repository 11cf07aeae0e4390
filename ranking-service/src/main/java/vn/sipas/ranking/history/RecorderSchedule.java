package vn.sipas.ranking.history;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** When it is looked for what is to be kept. While the store is away, it waits. */
@Component
@EnableConfigurationProperties(HistoryProperties.class)
class RecorderSchedule implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(RecorderSchedule.class);

	private final Recorder recorder;

	private final HistoryProperties properties;

	private final ScheduledExecutorService clock = Executors
		.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("history").daemon().factory());

	private volatile boolean running;

	RecorderSchedule(Recorder recorder, HistoryProperties properties) {
		this.recorder = recorder;
		this.properties = properties;
	}

	private void look() {
		try {
			this.recorder.keepDue();
		}
		catch (DataAccessException ex) {
			log.debug("The store is away; what is to be kept is marked", ex);
		}
		catch (RuntimeException ex) {
			log.error("A ranking could not be kept in its history", ex);
		}
	}

	@Override
	public void start() {
		this.running = true;
		long pause = this.properties.look().toMillis();
		ScheduledFuture<?> unused = this.clock.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
	}

	/** What is cut short here is due again soon. */
	@Override
	public void stop() {
		this.running = false;
		this.clock.shutdownNow();
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
