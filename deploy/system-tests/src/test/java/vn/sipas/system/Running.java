package vn.sipas.system;

import java.nio.file.Path;

import vn.sipas.local.launch.Home;
import vn.sipas.local.launch.Installation;
import vn.sipas.local.launch.Pipeline;
import vn.sipas.local.launch.Ports;

/**
 * The project's own jars, running in a folder of a test.
 */
final class Running {

	static final Installation INSTALLATION = new Installation(Path.of("../..").toAbsolutePath().normalize());

	private Running() {
	}

	static Pipeline in(Path directory) {
		Pipeline pipeline = Pipeline.start(new Home(directory), INSTALLATION, Ports.ANY, System.out::println);
		pipeline.awaitReady();
		return pipeline;
	}

}
