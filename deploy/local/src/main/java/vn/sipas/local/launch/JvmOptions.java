package vn.sipas.local.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * With which options the services' JVMs are started, here and where they are measured.
 */
public final class JvmOptions {

	/** Memory and collector. */
	public static final List<String> SERVICE = withHeap("768m");

	/**
	 * For what holds ten thousand connections, as many as ranking-service takes: one on
	 * which a ranking is read live needs some 120 KB of the heap.
	 */
	public static final List<String> SERVING = withHeap("2g");

	/**
	 * For what counts a whole log. The optimizing compiler, which would take a third of
	 * the processor in the first half minute, waits until a method was called ten times
	 * as often as by default: by then it is one of the few that matter.
	 */
	public static final List<String> COUNTING = and(SERVICE, "-XX:Tier4InvocationThreshold=50000",
			"-XX:Tier4MinInvocationThreshold=6000", "-XX:Tier4CompileThreshold=150000",
			"-XX:Tier4BackEdgeThreshold=400000");

	private JvmOptions() {
	}

	/**
	 * The options for a service.
	 * @param service its name
	 * @return all of them
	 */
	public static List<String> of(String service) {
		return switch (service) {
			case "scoring-service" -> COUNTING;
			case "ranking-service" -> SERVING;
			default -> SERVICE;
		};
	}

	private static List<String> withHeap(String most) {
		return List.of("-Xmx" + most, "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
				"--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");
	}

	static List<String> and(List<String> options, String... more) {
		List<String> all = new ArrayList<>(options);
		all.addAll(List.of(more));
		return List.copyOf(all);
	}

}
