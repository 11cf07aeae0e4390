package vn.sipas.system;

import java.nio.file.Path;

import vn.sipas.local.launch.Installation;

/**
 * What was built, and is tested.
 */
public final class Built {

	/** The project's own jars and seeds. */
	public static final Installation INSTALLATION = new Installation(Path.of("../..").toAbsolutePath().normalize());

	/** Where the services are run from in all tests. */
	public static final Path PROGRAMS = Path.of("target", "programs").toAbsolutePath();

	private Built() {
	}

}
