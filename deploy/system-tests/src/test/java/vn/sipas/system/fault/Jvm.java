package vn.sipas.system.fault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a running JVM about itself, by {@code jcmd}. */
final class Jvm {

	private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

	// Of the generations and regions of every collector.
	private static final Pattern USED = Pattern.compile("(?m)^ *(?!Metaspace|class)\\w.*?\\bused (\\d+)K");

	private Jvm() {
	}

	/**
	 * Has a JVM collect its garbage.
	 * @param pid its process
	 * @return the bytes of the heap that are in use then
	 * @throws IOException if it does not answer
	 */
	static long heapAfterCollection(long pid) throws IOException {
		ask(pid, "GC.run");
		Matcher used = USED.matcher(ask(pid, "GC.heap_info"));
		long all = 0;
		while (used.find()) {
			all += Long.parseLong(used.group(1)) << 10;
		}
		if (all == 0) {
			throw new IOException("process " + pid + " says nothing of its heap");
		}
		return all;
	}

	private static String ask(long pid, String command) throws IOException {
		Process process = new ProcessBuilder(List.of(JCMD, Long.toString(pid), command)).redirectErrorStream(true)
			.start();
		String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		if (process.onExit().join().exitValue() != 0) {
			throw new IOException(command + " of process " + pid + ": " + said);
		}
		return said;
	}

}
