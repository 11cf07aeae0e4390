package vn.sipas.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;

/**
 * Where benchmarks run: the project, and a folder for what they leave behind.
 *
 * @param project the project's folder
 * @param folder for data, logs and copies of the services' jars
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
	 * A service's jar, copied, as a build may write over the original meanwhile.
	 * @param service the service's name
	 * @return the runnable jar
	 */
	public Path jar(String service) {
		Path copy = this.folder.resolve("jars").resolve(service + ".jar");
		if (!Files.exists(copy)) {
			try {
				Files.createDirectories(copy.getParent());
				Files.copy(built(service), copy, StandardCopyOption.REPLACE_EXISTING);
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}
		return copy;
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
