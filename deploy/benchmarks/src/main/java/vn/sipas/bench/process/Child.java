package vn.sipas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that is measured. It ends with this one. */
public final class Child implements AutoCloseable {

	private static final long PATIENCE_S = 15;

	private final String name;

	private final Process process;

	private final Path log;

	private final Thread hook;

	private Child(String name, Process process, Path log) {
		this.name = name;
		this.process = process;
		this.log = log;
		this.hook = new Thread(process::destroyForcibly);
		Runtime.getRuntime().addShutdownHook(this.hook);
	}

	/**
	 * Starts a process.
	 * @param name for its log
	 * @param command command and arguments
	 * @param environment what it is told besides
	 * @param logs the folder of its log
	 * @return the running process
	 */
	public static Child start(String name, List<String> command, Map<String, String> environment, Path logs) {
		try {
			Files.createDirectories(logs);
			Path log = logs.resolve(name + ".log");
			ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(Redirect.appendTo(log.toFile()));
			builder.environment().putAll(environment);
			return new Child(name, builder.start(), log);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start " + name, ex);
		}
	}

	/**
	 * The processor time that it has used.
	 * @return of all its threads together, user and system
	 */
	public Duration cpu() {
		return this.process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO);
	}

	public long pid() {
		return this.process.pid();
	}

	/**
	 * Tells it something.
	 * @param line a line for its standard input
	 */
	public void tell(String line) {
		try {
			this.process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
			this.process.getOutputStream().flush();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes sure that it runs.
	 * @throws IllegalStateException if it has ended
	 */
	public void requireAlive() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException(this.name + " has ended. Its log: " + this.log);
		}
	}

	/**
	 * Waits until it ends by itself.
	 * @param patience how long
	 * @throws IllegalStateException if it does not, or ends with a failure
	 */
	public void await(Duration patience) {
		try {
			if (!this.process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) || this.process.exitValue() != 0) {
				throw new IllegalStateException(this.name + " has failed. Its log: " + this.log);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/** Kills it, as a crash would. */
	public void kill() {
		this.process.destroyForcibly().onExit().join();
		forget();
	}

	/** Asks it to end, and kills it if it does not. */
	@Override
	public void close() {
		this.process.destroy();
		try {
			if (!this.process.waitFor(PATIENCE_S, TimeUnit.SECONDS)) {
				this.process.destroyForcibly().waitFor();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.process.destroyForcibly();
		}
		forget();
	}

	private void forget() {
		try {
			Runtime.getRuntime().removeShutdownHook(this.hook);
		}
		catch (IllegalStateException ex) {
			// This process is ending itself.
		}
	}

}
