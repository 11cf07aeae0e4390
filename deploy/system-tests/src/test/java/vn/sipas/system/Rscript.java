package vn.sipas.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * R, where it is installed, in a folder.
 *
 * @param folder where a script finds its files
 */
record Rscript(Path folder) {

	/**
	 * Skips the test that calls this where a package is missing, and fails it under
	 * {@code CI=true}, where nothing may be skipped.
	 */
	void require(String library) throws InterruptedException {
		try {
			run("library(" + library + ")");
		}
		catch (IOException ex) {
			throw Needed.missing("R with the package " + library + " is not installed (Debian: r-cran-" + library + ")",
					ex);
		}
	}

	/**
	 * Runs a script.
	 * @param script the script
	 * @return the lines that it writes
	 * @throws IOException if it fails
	 */
	List<String> run(String script) throws IOException, InterruptedException {
		Path file = Files.writeString(this.folder.resolve("script.R"), script);
		Path output = this.folder.resolve("output.txt");
		Process process = new ProcessBuilder("Rscript", file.toString()).directory(this.folder.toFile())
			.redirectError(this.folder.resolve("errors.txt").toFile())
			.redirectOutput(output.toFile())
			.start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IOException("the script takes too long");
		}
		if (process.exitValue() != 0) {
			throw new IOException(Files.readString(this.folder.resolve("errors.txt")));
		}
		return Files.readAllLines(output);
	}

}
