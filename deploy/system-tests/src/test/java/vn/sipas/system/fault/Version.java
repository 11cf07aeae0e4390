package vn.sipas.system.fault;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import vn.sipas.local.launch.Installation;
import vn.sipas.local.launch.Program;
import vn.sipas.system.Built;

/**
 * A version of all services, ready to be started.
 */
final class Version {

	private static final int ENOUGH_OF_A_COMMIT = 7;

	private final String name;

	private final Map<String, Path> programs;

	private Version(String name, Installation built, Path folder) {
		this.name = name;
		this.programs = Stage.SERVICES.stream()
			.collect(Collectors.toUnmodifiableMap((service) -> service,
					(service) -> Program.of(service, built.jar(service), folder.resolve(service))));
	}

	/** The one that is tested. */
	static Version built() {
		return new Version("what is built", Built.INSTALLATION, Built.PROGRAMS);
	}

	/**
	 * The one before it, from which people upgrade. Its jars are in the folder
	 * {@code sipas.test.previous-jars}, which is named after its commit.
	 */
	static Version previous() {
		Path jars = Path.of(Objects.requireNonNull(System.getProperty("sipas.test.previous-jars"),
				"no jars of a previous version"));
		String commit = jars.getFileName().toString().substring(0, ENOUGH_OF_A_COMMIT);
		return new Version("`" + commit + "`", new Installation(jars), jars.resolve("programs"));
	}

	/** Whether there is one before it. */
	static boolean hasPrevious() {
		return System.getProperty("sipas.test.previous-jars") != null;
	}

	/**
	 * The runnable jar of a service.
	 * @param service the service's name
	 * @return a file that exists
	 */
	Path program(String service) {
		return Objects.requireNonNull(this.programs.get(service), service);
	}

	@Override
	public String toString() {
		return this.name;
	}

}
