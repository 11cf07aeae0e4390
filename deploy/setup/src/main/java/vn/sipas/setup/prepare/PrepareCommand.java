package vn.sipas.setup.prepare;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * Makes the keys that are missing, lays the broker's agent where the broker takes it, and
 * hands over what the containers write to.
 */
public final class PrepareCommand {

	/** As whom all containers run. */
	private static final int OWNER = 10001;

	/** Where the image has it, with a version in its name. */
	private static final Path LIBRARIES = Path.of("/opt/sipas/lib");

	private static final String AGENT = "jmx_prometheus_javaagent";

	private PrepareCommand() {
	}

	/**
	 * Does it; needs to be root, since what it makes belongs to another.
	 * @param paths where the keys are, where the agent shall be, then folders to hand
	 * over
	 * @throws IOException if something cannot be written
	 */
	public static void run(Path... paths) throws IOException {
		Ownership ownership = new Ownership(OWNER);
		int made = new KeyRing(paths[0], ownership).complete();
		System.out.println((made == 0) ? "All keys are there." : made + " keys were made.");
		Files.copy(agent(), paths[1].resolve(AGENT + ".jar"), StandardCopyOption.REPLACE_EXISTING);
		for (Path folder : Arrays.asList(paths).subList(2, paths.length)) {
			ownership.handOver(folder);
		}
	}

	private static Path agent() throws IOException {
		try (DirectoryStream<Path> found = Files.newDirectoryStream(LIBRARIES, AGENT + "-*.jar")) {
			return found.iterator().next();
		}
	}

}
