package vn.sipas.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

import vn.sipas.local.submit.Intake;
import vn.sipas.local.submit.Loader;
import vn.sipas.local.submit.Outcome;
import vn.sipas.local.submit.Patience;
import vn.sipas.local.submit.Progress;
import vn.sipas.local.submit.SubmitFailure;

/**
 * Loads the demo wave and its synthetic responses.
 */
public final class Demo {

	/** The wave that anyone may answer in a browser. */
	public static final String CITIZENS = "citizens-trial";

	private static final String WAVE = "sipas-2021";

	private Demo() {
	}

	/**
	 * Defines the wave where it does not stand open yet, and submits its responses. Doing
	 * it again changes nothing.
	 * @param intake survey-intake's address
	 * @param adminKey the key that allows to write
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @return how many responses intake has of it, 0 if the wave takes no more
	 * @throws SubmitFailure if a seed cannot be read, intake stays away, or anything was
	 * refused; the message is a sentence
	 */
	public static int load(URI intake, String adminKey, Path seeds, PrintStream out) {
		Path wave = seeds.resolve("waves/" + WAVE + ".json");
		DemoResponses responses = generate(wave, seeds.resolve("demo/" + WAVE + "-targets.csv"));
		Progress progress = Progress.on(out, WAVE + " (synthetic)", responses.size());
		try (Intake client = new Intake(intake, adminKey, Patience.USUAL, progress::say)) {
			if (isOver(client, wave)) {
				progress.say("Wave " + WAVE + " takes no more responses; what it has stays.");
				return 0;
			}
			Outcome outcome = new Loader(client, progress).load(WAVE, responses.lines());
			if (outcome.rejected() > 0) {
				throw new SubmitFailure("The demo is not complete: some of its responses were refused.");
			}
			return responses.size();
		}
	}

	/**
	 * Defines the wave that anyone may answer in a browser, where it does not stand yet.
	 * @param intake survey-intake's address
	 * @param adminKey the key that allows to define waves
	 * @param seeds the folder of the seeds
	 * @throws SubmitFailure as for the demo
	 */
	public static void openCitizensWave(URI intake, String adminKey, Path seeds) {
		try (Intake client = new Intake(intake, adminKey, Patience.USUAL, (notice) -> {
		})) {
			if (client.state(CITIZENS).isEmpty()) {
				client.define(CITIZENS, bytes(seeds.resolve("waves/" + CITIZENS + ".json")));
			}
		}
	}

	private static DemoResponses generate(Path wave, Path targets) {
		try {
			return DemoResponses.generate(wave, targets);
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private static boolean isOver(Intake client, Path wave) {
		switch (client.state(WAVE).orElse("absent")) {
			case "absent", "draft" -> client.define(WAVE, bytes(wave));
			case "closed", "published" -> {
				return true;
			}
			default -> {
				// Open: as it should be.
			}
		}
		return false;
	}

	private static byte[] bytes(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	private static SubmitFailure unreadable(IOException cause) {
		return new SubmitFailure("The demo's seeds cannot be read: " + cause.getMessage() + ".", cause);
	}

}
