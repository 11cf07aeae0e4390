package vn.sipas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Asks a running JVM about itself. */
public final class Jcmd {

	private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

	private Jcmd() {
	}

	/**
	 * Asks.
	 * @param process its process
	 * @param command what
	 * @return what it answers
	 */
	public static String ask(Child process, String... command) {
		List<String> all = new ArrayList<>(List.of(JCMD, Long.toString(process.pid())));
		all.addAll(List.of(command));
		try {
			Process asking = new ProcessBuilder(all).redirectErrorStream(true).start();
			return new String(asking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
