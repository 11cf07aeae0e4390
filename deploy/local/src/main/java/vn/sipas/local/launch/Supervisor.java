package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Keeps services running: one that died is started again, after pauses that grow while it
 * keeps dying.
 */
final class Supervisor implements AutoCloseable {

	private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

	// One that ran this long has recovered: its next death is a first one again.
	private static final Duration RECOVERED = Duration.ofMinutes(1);

	// On Ctrl-C the terminal ends the services too, some before this process knows.
	private static final Duration BENEFIT_OF_DOUBT = Duration.ofMillis(300);

	private final Home home;

	private final Processes processes;

	private final Consumer<String> say;

	private final Map<String, Process> running = new ConcurrentHashMap<>();

	private final Map<String, Integer> deaths = new ConcurrentHashMap<>();

	private final CountDownLatch closing = new CountDownLatch(1);

	Supervisor(Home home, Processes processes, Consumer<String> say) {
		this.home = home;
		this.processes = processes;
		this.say = say;
	}

	/**
	 * Starts a service and keeps it running; none any more once this was closed.
	 * @param service the service
	 */
	synchronized void start(Service service) {
		if (this.closing.getCount() == 0) {
			return;
		}
		Process first = launch(service);
		Thread.ofVirtual().name("watch-" + service.name()).start(() -> watch(service, first));
	}

	/**
	 * The process in which a service runs now.
	 * @param name the service's name
	 * @return the process, or empty while it is being started again
	 */
	Optional<Process> process(String name) {
		return Optional.ofNullable(this.running.get(name)).filter(Process::isAlive);
	}

	/**
	 * How often a service has died.
	 * @param name the service's name
	 * @return a number from 0
	 */
	int deaths(String name) {
		return this.deaths.getOrDefault(name, 0);
	}

	@Override
	public void close() {
		this.closing.countDown();
		synchronized (this) {
			this.running.values().forEach(Process::destroy);
		}
		this.running.values().forEach((process) -> Processes.end(process.toHandle(), Processes.PATIENCE));
	}

	private void watch(Service service, Process first) {
		Process process = first;
		Duration pause = FIRST_PAUSE;
		while (true) {
			long started = System.nanoTime();
			int code = process.onExit().join().exitValue();
			if (closes(BENEFIT_OF_DOUBT)) {
				return;
			}
			this.deaths.merge(service.name(), 1, Integer::sum);
			boolean recovered = System.nanoTime() - started > RECOVERED.toNanos();
			pause = recovered ? FIRST_PAUSE : pause;
			this.say.accept(service.name() + " ended (exit code " + code + "); it is started again in "
					+ pause.toSeconds() + " s. Its log: " + log(service));
			if (closes(pause)) {
				return;
			}
			pause = (pause.compareTo(LONGEST_PAUSE.dividedBy(2)) > 0) ? LONGEST_PAUSE : pause.multipliedBy(2);
			synchronized (this) {
				if (this.closing.getCount() == 0) {
					return;
				}
				process = launch(service);
			}
		}
	}

	private boolean closes(Duration within) {
		try {
			return this.closing.await(within.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return true;
		}
	}

	private Process launch(Service service) {
		ProcessBuilder builder = new ProcessBuilder(service.command());
		builder.environment().putAll(service.settings());
		builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(log(service).toFile()));
		try {
			Process process = builder.start();
			this.running.put(service.name(), process);
			this.processes.remember(service.name(), process.toHandle());
			return process;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start " + service.name(), ex);
		}
	}

	private Path log(Service service) {
		return this.home.log(service.name());
	}

}
