package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
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

	private static final long STOP_SECONDS = 30;

	private final String name;

	private volatile Service service;

	private final String operatorKey;

	private final Path log;

	private final Processes processes;

	private @Nullable Process process;

	/**
	 * Describes an instance; it is not started yet.
	 * @param name its name, the service's with a number
	 * @param service how it is started
	 * @param operatorKey the password of who watches
	 * @param log where it writes to
	 * @param processes remembers what runs
	 */
	Instance(String name, Service service, String operatorKey, Path log, Processes processes) {
		this.name = name;
		this.service = service;
		this.operatorKey = operatorKey;
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

	Path log() {
		return this.log;
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
		// Many starts on few cores: what is compiled well is not worth its while.
		builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:TieredStopAtLevel=1");
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

	/** Asks it to end, as whoever scales in or upgrades does. */
	synchronized void stop() {
		Process running = this.process;
		if (running == null) {
			return;
		}
		running.destroy();
		try {
			if (!running.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
				running.destroyForcibly().onExit().join();
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

	/**
	 * What it says of itself at this moment.
	 * @return Prometheus' text
	 * @throws IOException if it does not answer
	 */
	String metrics() throws IOException, InterruptedException {
		String login = Base64.getEncoder()
			.encodeToString(("operator:" + this.operatorKey).getBytes(StandardCharsets.UTF_8));
		HttpResponse<String> answer = CLIENT.send(HttpRequest
			.newBuilder(URI.create("http://127.0.0.1:" + this.service.operatorsPort() + "/actuator/prometheus"))
			.header("Authorization", "Basic " + login)
			.timeout(ANSWER)
			.build(), BodyHandlers.ofString());
		if (answer.statusCode() != 200) {
			throw new IOException(this.name + " answers " + answer.statusCode());
		}
		return answer.body();
	}

	@Override
	public void close() {
		kill();
	}

	private int status(String path) {
		try {
			return CLIENT
				.send(HttpRequest.newBuilder(address().resolve(path)).timeout(ANSWER).build(),
						BodyHandlers.discarding())
				.statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

}
