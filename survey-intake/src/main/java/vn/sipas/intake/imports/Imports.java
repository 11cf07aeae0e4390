package vn.sipas.intake.imports;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.sipas.intake.response.ResponseCollector;
import vn.sipas.intake.wave.Waves;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Works on what the folder of imports has: takes jobs over that nobody works on, and
 * deletes what is over for long.
 */
@Component
class Imports implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(Imports.class);

	private static final int SWEEP_SECONDS = 15;

	private static final int STOP_SECONDS = 4;

	private final ImportFolder folder;

	private final ImportProperties properties;

	private final Waves waves;

	private final ResponseCollector collector;

	private final Clock clock;

	// Threads of their own: reading is work for the processor, and a virtual thread at it
	// would keep requests from theirs.
	private final ExecutorService workers;

	private final ScheduledExecutorService sweeper;

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	private final CountDownLatch stop = new CountDownLatch(1);

	private volatile boolean running;

	Imports(ImportFolder folder, ImportProperties properties, Waves waves, ResponseCollector collector, Clock clock) {
		this.folder = folder;
		this.properties = properties;
		this.waves = waves;
		this.collector = collector;
		this.clock = clock;
		ThreadFactory threads = Thread.ofPlatform().daemon().name("import-", 0).factory();
		this.workers = Executors.newFixedThreadPool(properties.concurrent(), threads);
		this.sweeper = Executors.newSingleThreadScheduledExecutor(threads);
	}

	/**
	 * Takes a job over, if nobody works on it.
	 * @param job its folder
	 */
	void take(JobFolder job) {
		if (!this.running || !this.taken.add(job.path().toString())) {
			return;
		}
		try {
			this.workers.execute(() -> work(job));
		}
		catch (RejectedExecutionException ex) {
			// Everything is about to stop; whoever comes next goes on with it.
			this.taken.remove(job.path().toString());
		}
	}

	private void work(JobFolder job) {
		try (FileChannel lock = job.lock()) {
			Order order = job.order().orElse(null);
			if (lock != null && order != null && this.stop.getCount() > 0) {
				Source source = new Source(job.source(), order.format(), order.sheet(),
						this.properties.unpacked().toBytes());
				new ImportRun(job, order, source, this.waves, this.collector, this.clock, this.stop).run();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException | RuntimeException ex) {
			log.error("The import in {} is interrupted; it will be tried again", job.path(), ex);
		}
		finally {
			this.taken.remove(job.path().toString());
		}
	}

	private void sweep() {
		try {
			for (JobFolder job : this.folder.jobs()) {
				sweep(job);
			}
		}
		catch (IOException | RuntimeException ex) {
			log.warn("The folder of imports cannot be looked through: {}", ex.toString());
		}
	}

	private void sweep(JobFolder job) throws IOException {
		if (job.order().isEmpty()) {
			this.folder.deleteIfAbandoned(job);
			return;
		}
		Progress progress = job.progress();
		Instant finished = progress.finishedAt();
		if (!progress.state().isOver()) {
			take(job);
		}
		else if (finished != null && finished.plus(this.properties.keep()).isBefore(this.clock.instant())) {
			job.delete();
		}
		else {
			// Left where a job died between its last row and its end.
			job.deleteSource();
		}
	}

	@Override
	public void start() {
		this.running = true;
		ScheduledFuture<?> _ = this.sweeper.scheduleWithFixedDelay(this::sweep, 0, SWEEP_SECONDS, TimeUnit.SECONDS);
	}

	@Override
	public void stop() {
		this.running = false;
		this.stop.countDown();
		this.sweeper.shutdownNow();
		this.workers.shutdown();
		try {
			if (!this.workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
				log.info("An import is cut short; it goes on after the next start");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
