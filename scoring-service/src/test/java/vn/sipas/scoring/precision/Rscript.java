package vn.sipas.scoring.precision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** R, where it is installed. */
final class Rscript {

	private Rscript() {
	}

	/**
	 * Skips the test that calls this where a package is missing, and fails it under
	 * {@code CI=true}, where nothing may be skipped.
	 */
	static void require(String library) throws InterruptedException {
		try {
			Path output = Files.createTempFile("rscript", ".txt");
			run(output, "-e", "library(" + library + ")");
			Files.delete(output);
		}
		catch (IOException ex) {
			String reason = "R with the package " + library + " is not installed (Debian: r-cran-" + library + ")";
			if (Boolean.parseBoolean(System.getenv("CI"))) {
				throw new IllegalStateException(reason, ex);
			}
			Assumptions.abort(reason + ": " + ex.getMessage());
		}
	}

	static void run(Path output, String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("Rscript"));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile()).start();
		if (!process.waitFor(5, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IOException(command + " takes too long");
		}
		if (process.exitValue() != 0) {
			throw new IOException(command + ": " + Files.readString(output));
		}
	}

}
