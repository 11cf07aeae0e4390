package vn.sipas.local.submit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

/**
 * Sends a file that survey-intake reads itself, and follows it to its end.
 */
public final class FileImport {

	private static final int PAUSE_MILLIS = 300;

	private final Intake intake;

	private final PrintStream out;

	/**
	 * Made for one file.
	 * @param intake where to send it
	 * @param out where to show how far it is
	 */
	public FileImport(Intake intake, PrintStream out) {
		this.intake = intake;
		this.out = out;
	}

	/**
	 * Sends the file.
	 * @param wave the wave that its responses belong to
	 * @param file the file
	 * @param type its media type
	 * @param dryRun whether to check only
	 * @return how it went; rejected rows are in a file beside it
	 * @throws IOException if a file cannot be read or written
	 * @throws SubmitFailure if it is refused as a whole
	 */
	public Outcome load(String wave, Path file, String type, boolean dryRun) throws IOException {
		String job = this.intake.upload(wave, file, type, dryRun);
		Optional<Progress> progress = Optional.empty();
		String before = "";
		while (true) {
			JsonNode view = Json.read(this.intake.get(job));
			long rows = view.path("rows").asLong(0);
			String state = view.path("state").asString("");
			if (progress.isEmpty() && rows > 0) {
				progress = Optional.of(Progress.on(this.out, String.valueOf(file.getFileName()), rows));
				progress.get().begin();
			}
			progress.ifPresent((shown) -> shown.at(view.path("read").asLong(0)));
			if (state.equals("paused") && !state.equals(before)) {
				say(progress, "survey-intake waits for Kafka, and will go on by itself.");
			}
			switch (state) {
				case "done" -> {
					return end(view, job, file, progress, dryRun);
				}
				case "refused" -> throw new SubmitFailure(file + " was refused:"
						+ view.path("problems").valueStream().map(FileImport::line).collect(Collectors.joining()));
				case "cancelled" -> throw new SubmitFailure("Somebody stopped the import of " + file + ".");
				default -> pause();
			}
			before = state;
		}
	}

	private Outcome end(JsonNode view, String job, Path file, Optional<Progress> progress, boolean dryRun)
			throws IOException {
		Outcome outcome = new Outcome(view.path("accepted").asLong(0), view.path("duplicates").asLong(0),
				view.path("rejected").asLong(0));
		progress.ifPresent((shown) -> shown.end(outcome));
		if (dryRun) {
			say(progress, "This was a dry run: nothing was sent.");
		}
		if (outcome.rejected() > 0) {
			view.path("rejections")
				.forEach((row) -> row.path("errors")
					.forEach((error) -> say(progress,
							"Refused row " + row.path("row").asLong(0) + line(error).replaceFirst("^\\n +", ", "))));
			Path beside = beside(file);
			Files.write(beside, this.intake.get(job + "/rejected.csv"));
			say(progress, "All refused rows, with the reasons, are in " + beside + "; put right, it can be loaded.");
		}
		return outcome;
	}

	private static Path beside(Path file) {
		return file.resolveSibling(String.valueOf(file.getFileName()).replaceFirst("\\.[^.]+$", ".rejected.csv"));
	}

	private static String line(JsonNode error) {
		String cell = error.path("cell").asString("");
		return "\n  " + (cell.isEmpty() ? "" : cell + ": ") + error.path("detail").asString("");
	}

	private void say(Optional<Progress> progress, String sentence) {
		progress.ifPresentOrElse((shown) -> shown.say(sentence), () -> this.out.println(sentence));
	}

	private static void pause() {
		try {
			Thread.sleep(PAUSE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SubmitFailure("Following the import was interrupted; it goes on.", ex);
		}
	}

}
