package vn.sipas.scoring;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import org.springframework.util.FileSystemUtils;
import vn.sipas.local.embedded.EmbeddedKafka;

/**
 * An instance of the service in a process of its own, with a state directory of its own.
 */
final class ScoringProcess {

	private static final File LOG = Path.of("target", "killed-service.log").toFile();

	private final String broker;

	private final Path stateDirectory;

	private Process process;

	private ScoringProcess(String broker, Path stateDirectory) throws IOException {
		this.broker = broker;
		this.stateDirectory = stateDirectory;
		this.process = begin();
	}

	static ScoringProcess start(EmbeddedKafka kafka, Path stateDirectory) throws IOException {
		return new ScoringProcess(kafka.bootstrapServers(), stateDirectory);
	}

	boolean isRunning() {
		return this.process.isAlive();
	}

	/** Begins again after it has ended, if it has. */
	void startAgain() throws IOException {
		if (!isRunning()) {
			this.process = begin();
		}
	}

	void kill() throws InterruptedException {
		this.process.destroyForcibly().waitFor();
	}

	/** Kills it some time later, whatever it is doing then. */
	CompletableFuture<Void> killAfter(Duration delay) {
		Process doomed = this.process;
		Executor later = CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
		return CompletableFuture.runAsync(doomed::destroyForcibly, later)
			.thenCompose((_) -> doomed.onExit())
			.thenAccept((_) -> {
			});
	}

	void stop() throws InterruptedException {
		this.process.destroy();
		this.process.waitFor();
	}

	void loseState() throws IOException {
		FileSystemUtils.deleteRecursively(this.stateDirectory);
	}

	private Process begin() throws IOException {
		return new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				System.getProperty("java.class.path"), "-XX:TieredStopAtLevel=1", "-Xmx256m",
				ScoringService.class.getName(), "--server.port=0", "--spring.kafka.bootstrap-servers=" + this.broker,
				"--sipas.scoring.state-directory=" + this.stateDirectory)
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
			.start();
	}

}
