package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Where the project's built files are.
 *
 * @param root the project's folder
 */
public record Installation(Path root) {

	/**
	 * Data that come with the project.
	 * @return a folder
	 */
	public Path seeds() {
		return this.root.resolve("seeds");
	}

	/**
	 * The runnable jar of a service.
	 * @param service the service's name
	 * @return a file that exists
	 * @throws Failure if it has not been built
	 */
	public Path jar(String service) {
		Path target = this.root.resolve(service).resolve("target");
		try (Stream<Path> files = Files.exists(target) ? Files.list(target) : Stream.empty()) {
			return files.filter((file) -> file.getFileName().toString().matches(service + "-[0-9].*\\.jar"))
				.findFirst()
				.orElseThrow(() -> new Failure(service + " has not been built: no jar in " + target));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
