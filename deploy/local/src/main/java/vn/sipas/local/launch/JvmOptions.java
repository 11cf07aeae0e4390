package vn.sipas.local.launch;

import java.util.ArrayList;
import java.util.List;

/**
 * With which options the services' JVMs are started, here and where they are measured.
 */
public final class JvmOptions {

	/**
	 * Memory and collector; and the optimizing compiler, which would take a third of the
	 * processor in the first half minute of load, waits until a method was called ten
	 * times as often as by default.
	 */
	public static final List<String> SERVICE = List.of("-Xmx768m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
			"-XX:Tier4InvocationThreshold=50000", "-XX:Tier4MinInvocationThreshold=6000",
			"-XX:Tier4CompileThreshold=150000", "-XX:Tier4BackEdgeThreshold=400000",
			"--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED");

	private JvmOptions() {
	}

	/**
	 * The options with others behind them.
	 * @param more further options
	 * @return all of them
	 */
	static List<String> serviceAnd(String... more) {
		List<String> all = new ArrayList<>(SERVICE);
		all.addAll(List.of(more));
		return List.copyOf(all);
	}

}
