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
	 * @param jar the service's runnable jar
	 * @return command and arguments
	 */
	public static List<String> service(Path jar) {
		return command(List.of("-jar", jar.toString()));
	}

	/**
	 * The command for a program of these benchmarks.
	 * @param arguments the program's name and its arguments
	 * @return command and arguments
	 */
	public static List<String> program(String... arguments) {
		List<String> all = new ArrayList<>(
				List.of("-cp", System.getProperty("java.class.path"), "vn.sipas.bench.Main", "program"));
		all.addAll(Arrays.asList(arguments));
		return command(all);
	}

	private static List<String> command(List<String> rest) {
		List<String> command = new ArrayList<>();
		command.add(JAVA);
		command.addAll(JvmOptions.SERVICE);
		command.addAll(rest);
		return List.copyOf(command);
	}

}
