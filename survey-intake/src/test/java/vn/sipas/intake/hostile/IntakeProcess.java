package vn.sipas.intake.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.awaitility.Awaitility;
import vn.sipas.intake.RunningIntake;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The service as a process of its own, with as much memory as the README gives it. It
 * ends at once when that is not enough.
 */
final class IntakeProcess implements AutoCloseable {

	private static final List<String> MEMORY = List.of("-Xmx768m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
			"-XX:+ExitOnOutOfMemoryError");

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Process process;

	private final int port;

	private IntakeProcess(Process process, int port) {
		this.process = process;
		this.port = port;
	}

	static IntakeProcess start(String bootstrapServers, String... more) {
		int port = freePort();
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(MEMORY);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "vn.sipas.intake.SurveyIntake",
				"--server.port=" + port, "--sipas.admin.key=" + RunningIntake.KEY,
				"--spring.kafka.bootstrap-servers=" + bootstrapServers,
				"--sipas.intake.imports.directory=target/imports/" + UUID.randomUUID()));
		command.addAll(List.of(more));
		try {
			Files.createDirectories(Path.of("target"));
			Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(Path.of("target", "hostile.log").toFile())
				.start();
			IntakeProcess intake = new IntakeProcess(process, port);
			Awaitility.await().atMost(Duration.ofSeconds(60)).until(intake::isReady);
			return intake;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.port;
	}

	private boolean isReady() {
		assertThat(this.process.isAlive()).isTrue();
		try {
			return send(this.client, request("/readyz").GET()).statusCode() == 200;
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/**
	 * Somebody with a new connection and a response.
	 * @param wave the wave's path
	 * @return how long it took until it was taken
	 */
	Duration serve(String wave) {
		long began = System.nanoTime();
		HttpResponse<String> answer = post(wave + "/responses", RunningIntake.JSON,
				RunningIntake.response(UUID.randomUUID().toString()).toString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		return Duration.ofNanos(System.nanoTime() - began);
	}

	/**
	 * Posts by a new connection.
	 * @param path where to
	 * @param type what it is
	 * @param body the body
	 * @return the answer
	 */
	HttpResponse<String> post(String path, String type, String body) {
		try (HttpClient other = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
			return send(other,
					request(path).header("Content-Type", type)
						.timeout(Duration.ofSeconds(20))
						.POST(BodyPublishers.ofString(body)));
		}
	}

	void requireAlive() {
		assertThat(this.process.isAlive()).as("see target/hostile.log").isTrue();
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.setHeader("Authorization", "Bearer " + RunningIntake.KEY);
	}

	private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
		try {
			return client.send(request.build(), BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.client.close();
		this.process.destroy();
		try {
			if (!this.process.waitFor(20, TimeUnit.SECONDS)) {
				this.process.destroyForcibly();
			}
		}
		catch (InterruptedException ex) {
			this.process.destroyForcibly();
		}
	}

}
