package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One of the services, and how its process is started.
 *
 * @param name its module's name
 * @param jar the runnable jar
 * @param port where it listens on 127.0.0.1
 * @param operatorsPort where it listens for operators: the same where only they have
 * anything to ask
 * @param environment its configuration, but for the ports
 */
public record Service(String name, Path jar, int port, int operatorsPort, Map<String, String> environment) {

	/**
	 * Where people find it.
	 * @return its root
	 */
	public URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/**
	 * The environment of its process, in which its ports are too.
	 * @return all that is set
	 */
	public Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(this.environment);
		settings.put("SERVER_ADDRESS", "127.0.0.1");
		settings.put("SERVER_PORT", Integer.toString(this.port));
		if (this.operatorsPort != this.port) {
			settings.put("MANAGEMENT_SERVER_ADDRESS", "127.0.0.1");
			settings.put("MANAGEMENT_SERVER_PORT", Integer.toString(this.operatorsPort));
		}
		// Read by people here.
		settings.put("LOGGING_STRUCTURED_FORMAT_CONSOLE", "");
		return Map.copyOf(settings);
	}

	/**
	 * How its process is started.
	 * @return program and arguments
	 */
	public List<String> command() {
		List<String> command = new ArrayList<>();
		command.add(Program.JAVA.toString());
		command.addAll(JvmOptions.of(this.name));
		command.add("-Xlog:cds*=off");
		command.add("-Xlog:aot*=off");
		// A JVM that ends keeps the classes it has loaded, for the next to begin with.
		command.add("-XX:+AutoCreateSharedArchive");
		command.add("-XX:SharedArchiveFile=" + classes());
		command.add("-jar");
		command.add(this.jar.toString());
		return List.copyOf(command);
	}

	/**
	 * Starts as far as it goes without a broker, so that the classes are kept already
	 * when it is started in earnest. Where that fails the first start is slower, no more.
	 */
	public void keepClasses() {
		if (Files.exists(classes())) {
			return;
		}
		ProcessBuilder builder = new ProcessBuilder(command());
		builder.environment().putAll(settings());
		builder.environment().put("JDK_JAVA_OPTIONS", "-Dspring.context.exit=onRefresh");
		builder.redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
		try {
			Process process = builder.start();
			if (!process.waitFor(1, TimeUnit.MINUTES)) {
				process.destroyForcibly();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot start " + this.name, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Path classes() {
		return this.jar.resolveSibling(Program.CLASSES);
	}

}
