package vn.sipas.bench.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import vn.sipas.local.launch.JvmOptions;

/** How JVMs are started, all alike: as the launcher starts the services. */
public final class Jvm {

	private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();

	private Jvm() {
	}

	/**
	 * The command for a service.
	 * @param service its name
	 * @param workshop where it is
	 * @return command and arguments
	 */
	public static List<String> service(String service, Workshop workshop) {
		return command(JvmOptions.of(service), List.of("-jar", workshop.jar(service).toString()));
	}

	/**
	 * The command for a program of these benchmarks.
	 * @param arguments the program's name and its arguments
	 * @return command and arguments
	 */
	public static List<String> program(String... arguments) {
		return command(JvmOptions.SERVICE, ofBenchmarks(arguments));
	}

	/**
	 * The command for a program that scoring is compared with.
	 * @param arguments the program's name and its arguments
	 * @return command and arguments
	 */
	public static List<String> counting(String... arguments) {
		return command(JvmOptions.COUNTING, ofBenchmarks(arguments));
	}

	private static List<String> ofBenchmarks(String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("-cp", System.getProperty("java.class.path"), "vn.sipas.bench.Main", "program"));
		all.addAll(Arrays.asList(arguments));
		return List.copyOf(all);
	}

	private static List<String> command(List<String> options, List<String> rest) {
		List<String> command = new ArrayList<>();
		command.add(JAVA);
		command.addAll(options);
		command.addAll(rest);
		return List.copyOf(command);
	}

}
