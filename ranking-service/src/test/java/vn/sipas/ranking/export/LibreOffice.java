package vn.sipas.ranking.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Assumptions;

/** LibreOffice, where it is installed. */
final class LibreOffice {

	private static final String PROGRAM = "soffice";

	private LibreOffice() {
	}

	/**
	 * Skips the test that calls this where LibreOffice is missing, and fails it under
	 * {@code CI=true}, where nothing may be skipped.
	 */
	static void require() throws InterruptedException {
		try {
			Process process = new ProcessBuilder(PROGRAM, "--version").redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
			process.waitFor(1, TimeUnit.MINUTES);
		}
		catch (IOException ex) {
			String reason = "LibreOffice is not installed (Debian: libreoffice-calc)";
			if (Boolean.parseBoolean(System.getenv("CI"))) {
				throw new IllegalStateException(reason, ex);
			}
			Assumptions.abort(reason + ": " + ex.getMessage());
		}
	}

	/**
	 * Opens a file as a person does, and saves what is in its cells.
	 * @param file a table
	 * @param opened what a person is asked for on opening, such as the mark between
	 * cells; nothing for files that say it themselves
	 * @return the cells, as values and not as they are shown, of each line
	 */
	static List<String> cells(Path file, String... opened) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("soffice");
		List<String> command = new ArrayList<>(
				List.of(PROGRAM, "-env:UserInstallation=" + folder.resolve("profile").toUri(), "--headless"));
		command.addAll(List.of(opened));
		// Cells by |, in UTF-8, decimal points, whatever the machine's language is.
		command.addAll(List.of("--convert-to", "csv:Text - txt - csv (StarCalc):124,34,76,1,,1033,false,false",
				"--outdir", folder.toString(), file.toString()));
		Path log = folder.resolve("log.txt");
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		if (!process.waitFor(3, TimeUnit.MINUTES)) {
			process.destroyForcibly();
			throw new IOException("LibreOffice takes too long");
		}
		Path saved = folder.resolve(file.getFileName().toString().replaceAll("\\.\\w+$", ".csv"));
		if (!Files.exists(saved)) {
			throw new IOException(Files.readString(log));
		}
		return Files.readAllLines(saved);
	}

}
