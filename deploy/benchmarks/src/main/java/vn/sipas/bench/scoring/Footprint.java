package vn.sipas.bench.scoring;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import vn.sipas.bench.process.Heap;
import vn.sipas.bench.process.Jcmd;

/** What a running scoring-service has in memory, as its JVM says. */
final class Footprint {

	/** What a service is told so that its JVM can say. */
	static final Map<String, String> ENVIRONMENT = Map.of("JDK_JAVA_OPTIONS", "-XX:NativeMemoryTracking=summary");

	// What a program has allocated for itself off the heap.
	private static final Pattern OTHER = Pattern.compile("Other \\(reserved=\\d+KB, committed=(\\d+)KB");

	private final ScoringProcess scoring;

	Footprint(ScoringProcess scoring) {
		this.scoring = scoring;
	}

	/** The heap that is in use after a collection, in bytes. */
	long heap() {
		return Heap.inUse(this.scoring.process());
	}

	/**
	 * What the program has allocated off the heap, in bytes; RocksDB's own is not in it.
	 */
	long offHeap() {
		String summary = Jcmd.ask(this.scoring.process(), "VM.native_memory", "summary");
		Matcher other = OTHER.matcher(summary);
		if (!other.find()) {
			throw new IllegalStateException("the JVM does not say what is off the heap: " + summary);
		}
		return Long.parseLong(other.group(1)) << 10;
	}

}
