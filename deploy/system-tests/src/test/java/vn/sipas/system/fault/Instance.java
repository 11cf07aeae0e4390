package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import vn.sipas.local.launch.Processes;
import vn.sipas.local.launch.Service;

import static org.awaitility.Awaitility.await;

/**
 * One instance of a service, a process that can be killed and started again where it was.
 */
final class Instance implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private static final Duration ANSWER = Duration.ofSeconds(5);

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(ANSWER).build();

	private static final long STOP_SECONDS = 60;

	private final String name;

	private volatile Service service;

	private final Path log;

	private final Processes processes;

	private @Nullable Process process;

	/**
	 * Describes an instance; it is not started yet.
	 * @param name its name, the service's with a number
	 * @param service how it is started
	 * @param log where it writes to
	 * @param processes remembers what runs
	 */
	Instance(String name, Service service, Path log, Processes processes) {
		this.name = name;
		this.service = service;
		this.log = log;
		this.processes = processes;
	}

	String name() {
		return this.name;
	}

	int port() {
		return this.service.port();
	}

	URI address() {
		return this.service.address();
	}

	/** From its next start on it is of another version, at the same place. */
	void becomes(Version version) {
		Service now = this.service;
		this.service = new Service(now.name(), version.program(now.name()), now.port(), now.operatorsPort(),
				now.environment());
		this.service.keepClasses();
	}

	void start() {
		start(Map.of());
	}

	/** Starts it with some settings more or otherwise, this time. */
	synchronized void start(Map<String, String> otherwise) {
		ProcessBuilder builder = new ProcessBuilder(this.service.command());
		builder.environment().putAll(this.service.settings());
		builder.environment().putAll(otherwise);
		builder.redirectErrorStream(true).redirectOutput(Redirect.appendTo(this.log.toFile()));
		try {
			this.process = builder.start();
			this.processes.remember(this.name, this.process.toHandle());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start " + this.name, ex);
		}
	}

	/** Ends it with SIGKILL, if it runs. */
	synchronized void kill() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

	/**
	 * Asks it to end, as whoever scales in or upgrades does.
	 * @throws IllegalStateException if it had to be killed in the end
	 */
	synchronized void stop() {
		Process running = this.process;
		if (running == null) {
			return;
		}
		running.destroy();
		try {
			if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				running.destroyForcibly().onExit().join();
				throw new IllegalStateException(this.name + " does not end; its log: " + this.log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	synchronized boolean isAlive() {
		return this.process != null && this.process.isAlive();
	}

	synchronized long pid() {
		return (this.process != null) ? this.process.pid() : -1;
	}

	void awaitReady() {
		await(this.name + " ready; its log: " + this.log).atMost(PATIENCE)
			.pollInterval(Duration.ofMillis(200))
			.until(() -> readiness() == 200);
	}

	/** The HTTP status of its readiness probe, or 0 where nobody answers. */
	int readiness() {
		return status("/readyz");
	}

	/** The HTTP status of its liveness probe, or 0 where nobody answers. */
	int liveness() {
		return status("/livez");
	}

	/** What its clock says, within a second or two, if it answers. */
	Optional<Instant> clock() {
		return ask("/livez").flatMap((answer) -> answer.headers().firstValue("Date"))
			.map((date) -> ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
	}

	@Override
	public void close() {
		kill();
	}

	private int status(String path) {
		return ask(path).map(HttpResponse::statusCode).orElse(0);
	}

	private Optional<HttpResponse<Void>> ask(String path) {
		try {
			return Optional.of(CLIENT.send(HttpRequest.newBuilder(address().resolve(path)).timeout(ANSWER).build(),
					BodyHandlers.discarding()));
		}
		catch (IOException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
	}

}
