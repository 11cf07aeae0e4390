package vn.sipas.bench.scoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a running scoring-service has in memory, as its JVM says. */
final class Footprint {

	/** What a service is told so that its JVM can say. */
	static final Map<String, String> ENVIRONMENT = Map.of("JDK_JAVA_OPTIONS", "-XX:NativeMemoryTracking=summary");

	// What a program has allocated for itself off the heap.
	private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

	// Of each generation.
	private static final Pattern USED = Pattern.compile("(?:PSYoungGen|ParOldGen) +total \\d+K, used (\\d+)K");

	private static final String JCMD = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

	private final ScoringProcess scoring;

	Footprint(ScoringProcess scoring) {
		this.scoring = scoring;
	}

	/** The heap that is in use after a collection, in bytes. */
	long heap() {
		jcmd("GC.run");
		return USED.matcher(jcmd("GC.heap_info"))
			.results()
			.mapToLong((used) -> Long.parseLong(used.group(1)) << 10)
			.sum();
	}

	/**
	 * What the program has allocated off the heap, in bytes; RocksDB's own is not in it.
	 */
	long offHeap() {
		String summary = jcmd("VM.native_memory", "summary");
		Matcher other = OTHER.matcher(summary);
		if (!other.find()) {
			throw new IllegalStateException("the JVM does not say what is off the heap: " + summary);
		}
		return Long.parseLong(other.group(1)) << 10;
	}

	private String jcmd(String... command) {
		List<String> all = new ArrayList<>(List.of(JCMD, Long.toString(this.scoring.process().pid())));
		all.addAll(List.of(command));
		try {
			Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
			return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
