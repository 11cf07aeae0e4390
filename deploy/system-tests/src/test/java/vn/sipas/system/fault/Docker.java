package vn.sipas.system.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Docker's command line. Containers share this machine's network and listen on loopback;
 * they are known by a label, so that what a killed run left is removed by the next one.
 */
final class Docker {

	private static final String LABEL = "vn.sipas.faults=" + Path.of("").toAbsolutePath();

	static {
		// Also where the tests are broken off.
		Runtime.getRuntime().addShutdownHook(new Thread(Docker::removeAll));
	}

	private Docker() {
	}

	/**
	 * Starts a container.
	 * @param name its name
	 * @param options options, the image, and the command
	 */
	static void start(String name, List<String> options) {
		List<String> command = new ArrayList<>(
				List.of("run", "--detach", "--name", name, "--network", "host", "--label", LABEL));
		command.addAll(options);
		docker(command);
	}

	/** Ends a container with SIGKILL. */
	static void kill(String name) {
		docker(List.of("kill", "--signal", "KILL", name));
	}

	/** Starts a container again that has ended. */
	static void startAgain(String name) {
		docker(List.of("start", name));
	}

	static boolean isRunning(String name) {
		return docker(List.of("inspect", "--format", "{{.State.Running}}", name)).strip().equals("true");
	}

	/** Removes all containers that tests of this checkout have started. */
	static void removeAll() {
		List<String> left = docker(List.of("ps", "--all", "--quiet", "--filter", "label=" + LABEL)).lines().toList();
		if (!left.isEmpty()) {
			docker(Stream.concat(Stream.of("rm", "--force", "--volumes"), left.stream()).toList());
		}
	}

	private static String docker(List<String> arguments) {
		List<String> command = new ArrayList<>(List.of("docker"));
		command.addAll(arguments);
		try {
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			if (process.waitFor() != 0) {
				throw new IllegalStateException(String.join(" ", command) + ": " + said);
			}
			return said;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
