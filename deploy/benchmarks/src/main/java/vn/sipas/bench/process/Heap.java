package vn.sipas.bench.process;

import java.util.regex.Pattern;

/** The heap of a running process, as its JVM says. */
public final class Heap {

	// Of each generation.
	private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen) +total \\d+K, used (\\d+)K");

	private Heap() {
	}

	/**
	 * What is in use after a collection.
	 * @param process a process that collects as services do
	 * @return in bytes
	 */
	public static long inUse(Child process) {
		String _ = Jcmd.ask(process, "GC.run");
		return USED.matcher(Jcmd.ask(process, "GC.heap_info"))
			.results()
			.mapToLong((used) -> Long.parseLong(used.group(1)) << 10)
			.sum();
	}

}
