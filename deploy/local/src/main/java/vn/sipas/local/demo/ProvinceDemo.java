package vn.sipas.local.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

import vn.sipas.local.submit.Intake;
import vn.sipas.local.submit.Loader;
import vn.sipas.local.submit.Patience;
import vn.sipas.local.submit.Progress;
import vn.sipas.local.submit.SubmitFailure;

/** Loads a province's own ranking of its offices, with synthetic responses. */
public final class ProvinceDemo {

	/** The province's own wave. */
	public static final String WAVE = "lai-chau-2021";

	private static final Set<String> OVER = Set.of("closed", "published");

	private ProvinceDemo() {
	}

	/**
	 * Defines the wave where there is none yet, and submits its responses. Doing it again
	 * changes nothing.
	 * @param intake survey-intake's address
	 * @param adminKey the key that allows to write
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @throws IOException if a seed cannot be read
	 * @throws SubmitFailure if intake stays away, or anything was refused
	 */
	public static void load(URI intake, String adminKey, Path seeds, PrintStream out) throws IOException {
		List<String> responses = lines(seeds.resolve("demo/" + WAVE + ".ndjson.gz"));
		Progress progress = Progress.on(out, WAVE + " (synthetic)", responses.size());
		try (Intake client = new Intake(intake, adminKey, Patience.USUAL, progress::say)) {
			String state = client.state(WAVE).orElse("absent");
			if (OVER.contains(state)) {
				progress.say("Wave " + WAVE + " takes no more responses; what it has stays.");
				return;
			}
			if (state.equals("absent")) {
				client.define(WAVE, Files.readAllBytes(seeds.resolve("waves/" + WAVE + ".json")));
			}
			if (new Loader(client, progress).load(WAVE, responses.stream()).rejected() > 0) {
				throw new SubmitFailure("Some responses of " + WAVE + " were refused.");
			}
		}
	}

	static List<String> lines(Path file) throws IOException {
		try (BufferedReader reader = new BufferedReader(
				new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
			return reader.lines().toList();
		}
	}

}
