package vn.sipas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import vn.sipas.local.launch.Program;

/**
 * Where benchmarks run: the project, and a folder for what they leave behind.
 *
 * @param project the project's folder
 * @param folder for data, logs and the services, taken apart
 */
public record Workshop(Path project, Path folder) {

	public Path logs() {
		return this.folder.resolve("logs");
	}

	/**
	 * A folder of that name that is empty.
	 * @param name its name
	 * @return the folder, not made yet
	 */
	public Path empty(String name) {
		Path data = this.folder.resolve("data").resolve(name);
		Folder.delete(data);
		return data;
	}

	/**
	 * A service's jar, taken apart as the launcher does it.
	 * @param service the service's name
	 * @return the runnable jar
	 */
	public Path jar(String service) {
		try {
			return Program.of(service, built(service), this.folder.resolve("services").resolve(service));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Path built(String service) throws IOException {
		Path target = this.project.resolve(service).resolve("target");
		try (Stream<Path> files = Files.list(target)) {
			return files.filter((file) -> file.getFileName().toString().matches(service + "-[0-9].*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new IllegalStateException(service + " has not been built: no jar in " + target));
		}
	}

}
