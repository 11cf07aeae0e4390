package vn.sipas.local.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Begins new log files, and keeps those of the run before beside them.
 */
final class LogFiles {

	private LogFiles() {
	}

	static void keepLast(Home home) throws IOException {
		for (String service : Pipeline.SERVICES) {
			keepLast(home, service);
		}
		keepLast(home, "kafka");
	}

	private static void keepLast(Home home, String part) throws IOException {
		Path log = home.log(part);
		if (Files.exists(log)) {
			Files.move(log, log.resolveSibling(part + ".before.log"), StandardCopyOption.REPLACE_EXISTING);
		}
	}

}
