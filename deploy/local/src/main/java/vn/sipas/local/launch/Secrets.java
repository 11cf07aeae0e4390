package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * What a service alone should know, as files that are named after the properties they
 * set: a process's environment and arguments can be listed, and get into logs.
 *
 * @param directory where a service's files are
 */
record Secrets(Path directory) {

	/**
	 * Writes a service's secrets.
	 * @param directory where to
	 * @param values each by its property
	 * @return the written ones
	 */
	static Secrets write(Path directory, Map<String, String> values) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write to " + directory, ex);
		}
		values.forEach((property, value) -> new KeyFile(directory.resolve(property)).keep(value));
		return new Secrets(directory);
	}

	/**
	 * Where a service reads them from.
	 * @return a value of {@code spring.config.import}
	 */
	String asImport() {
		return "configtree:" + this.directory.toAbsolutePath() + "/";
	}

}
