package vn.sipas.local.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder in which a local pipeline keeps everything: data, logs, keys, and what runs.
 *
 * @param directory the folder, made when something is first kept in it
 * @param programs where the services are run from; several homes may share it
 */
public record Home(Path directory, Path programs) {

	/**
	 * A home with programs of its own.
	 * @param directory the folder
	 */
	public Home(Path directory) {
		this(directory, directory.resolve("bin"));
	}

	/**
	 * The broker's data.
	 * @return a folder
	 */
	Path kafka() {
		return made("data/kafka");
	}

	/**
	 * The store's data.
	 * @param generation counts the stores that were begun
	 * @return a file in a folder that exists
	 */
	Path store(int generation) {
		return made("data/mongodb").resolve("store-" + generation + ".h2");
	}

	/**
	 * Which store is in use.
	 * @return a file that holds a number
	 */
	Path storeGeneration() {
		return made("data/mongodb").resolve("generation");
	}

	/**
	 * Local state of scoring, which it can restore from the broker.
	 * @return a folder
	 */
	Path scoringState() {
		return made("data/scoring");
	}

	/**
	 * Files of responses that wait to be read.
	 * @return a folder
	 */
	Path imports() {
		return made("data/imports");
	}

	/**
	 * What a service is run from.
	 * @param service the service's name
	 * @return a folder, which may not exist yet
	 */
	Path program(String service) {
		return made(this.programs).resolve(service);
	}

	/**
	 * Says that the demo has been loaded into these data.
	 * @return a file that exists once it has
	 */
	Path demoLoaded() {
		return made("data").resolve("demo-loaded");
	}

	/**
	 * Says that these data were in use and not yet closed in good order.
	 * @return a file that exists while the pipeline runs, and after it was killed
	 */
	Path inUse() {
		return made("data").resolve("in-use");
	}

	/**
	 * What a part of the pipeline says.
	 * @param part the part's name
	 * @return a file
	 */
	public Path log(String part) {
		return made("logs").resolve(part + ".log");
	}

	/**
	 * A role's key.
	 * @param role the role
	 * @return a file that only its owner can read
	 */
	KeyFile key(String role) {
		return new KeyFile(made("keys").resolve(role));
	}

	/**
	 * A fact about the running pipeline, gone when it ends.
	 * @param name the fact's name
	 * @return a file
	 */
	Path run(String name) {
		return made("run").resolve(name);
	}

	private Path made(String folder) {
		return made(this.directory.resolve(folder));
	}

	private static Path made(Path folder) {
		try {
			return Files.createDirectories(folder);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("cannot write to " + folder, ex);
		}
	}

}
