package vn.sipas.local.launch;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the services, and how its process is started.
 *
 * @param name its module's name
 * @param jar the runnable jar
 * @param port where it listens on 127.0.0.1
 * @param environment its configuration, but for the port
 */
record Service(String name, Path jar, int port, Map<String, String> environment) {

	private static final List<String> JVM = List.of("-Xmx768m", "-XX:+UseParallelGC", "-XX:+UseCompactObjectHeaders",
			"--sun-misc-unsafe-memory-access=allow", "-Xlog:cds*=off", "-Xlog:aot*=off");

	URI address() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	Map<String, String> settings() {
		Map<String, String> settings = new HashMap<>(this.environment);
		settings.put("SERVER_PORT", Integer.toString(this.port));
		return Map.copyOf(settings);
	}

	List<String> command() {
		List<String> command = new ArrayList<>();
		command.add(Program.JAVA.toString());
		command.addAll(JVM);
		command.add("-XX:+AutoCreateSharedArchive");
		command.add("-XX:SharedArchiveFile=" + Program.classes(this.jar));
		command.add("-jar");
		command.add(this.jar.toString());
		return List.copyOf(command);
	}

}
