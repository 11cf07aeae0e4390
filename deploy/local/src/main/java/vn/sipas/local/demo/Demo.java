package vn.sipas.local.demo;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.submit.FigureImport;
import vn.sipas.local.submit.Intake;
import vn.sipas.local.submit.Loader;
import vn.sipas.local.submit.MergerImport;
import vn.sipas.local.submit.Outcome;
import vn.sipas.local.submit.Patience;
import vn.sipas.local.submit.Progress;
import vn.sipas.local.submit.PublicationImport;
import vn.sipas.local.submit.SubmitFailure;

/**
 * Loads the demo: two waves with synthetic responses, of which the earlier one is closed,
 * and the figures that were published.
 */
public final class Demo {

	/** The wave that anyone may answer in a browser. */
	public static final String CITIZENS = "citizens-trial";

	/** The wave that is open. */
	public static final String WAVE = "sipas-2021";

	/** The wave that it is compared with, which is over. */
	public static final String EARLIER = "sipas-2020";

	private static final String FIGURES = "published-figures/published_figures.csv";

	private static final String MERGERS = "unit-lists/merges-vn-2021-to-vn-2025.csv";

	private static final String PUBLICATION = "demo/sipas-2020-publication.json";

	private Demo() {
	}

	/**
	 * Defines the waves where they do not stand open yet, and submits their responses.
	 * Doing it again changes nothing.
	 * @param intake survey-intake's address
	 * @param adminKey the key that allows to write
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @return how many responses intake has of each wave, 0 if the wave takes no more
	 * @throws SubmitFailure if a seed cannot be read, intake stays away, or anything was
	 * refused; the message is a sentence
	 */
	public static Map<String, Integer> load(URI intake, String adminKey, Path seeds, PrintStream out) {
		int earlier = load(EARLIER, intake, adminKey, seeds, out);
		return Map.of(EARLIER, earlier, WAVE, load(WAVE, intake, adminKey, seeds, out));
	}

	private static int load(String id, URI intake, String adminKey, Path seeds, PrintStream out) {
		Path wave = seeds.resolve("waves/" + id + ".json");
		DemoResponses responses = generate(wave, seeds.resolve("demo/" + id + "-targets.csv"));
		Progress progress = Progress.on(out, id + " (synthetic)", responses.size());
		try (Intake client = new Intake(intake, adminKey, Patience.USUAL, progress::say)) {
			if (isOver(client, id, wave)) {
				progress.say("Wave " + id + " takes no more responses; what it has stays.");
				return 0;
			}
			Outcome outcome = new Loader(client, progress).load(id, responses.lines());
			if (outcome.rejected() > 0) {
				throw new SubmitFailure("The demo is not complete: some of its responses were refused.");
			}
			if (id.equals(EARLIER)) {
				client.define(id, closed(wave));
			}
			return responses.size();
		}
	}

	/**
	 * Enters the figures that were published, with their sources. Doing it again changes
	 * nothing.
	 * @param ranking ranking-service's address
	 * @param adminKey the key that allows to write
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @throws SubmitFailure as for the waves
	 */
	public static void enterFigures(URI ranking, String adminKey, Path seeds, PrintStream out) {
		try (FigureImport figures = new FigureImport(ranking, adminKey, out)) {
			figures.load(seeds.resolve(FIGURES), false);
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * Enters which provinces of 2021 became which of 2025.
	 * @param ranking ranking-service's address
	 * @param adminKey the key that allows to write
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @throws SubmitFailure as for the waves
	 */
	public static void enterMergers(URI ranking, String adminKey, Path seeds, PrintStream out) {
		try (MergerImport mergers = new MergerImport(ranking, adminKey, out)) {
			mergers.load(seeds.resolve(MERGERS), "vn-2021", "vn-2025", LocalDate.of(2025, 7, 1));
		}
		catch (IOException ex) {
			throw unreadable(ex);
		}
	}

	/**
	 * Publishes the earlier wave's figures as its first edition, once they are all there.
	 * @param ranking ranking-service's address
	 * @param adminKey the key that allows to publish
	 * @param seeds the folder of the seeds
	 * @param out where to show the progress
	 * @throws SubmitFailure as for the waves
	 */
	public static void publishEarlier(URI ranking, String adminKey, Path seeds, PrintStream out) {
		try (PublicationImport publications = new PublicationImport(ranking, adminKey, out)) {
			publications.publish(EARLIER, bytes(seeds.resolve(PUBLICATION)));
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

	private static boolean isOver(Intake client, String id, Path wave) {
		switch (client.state(id).orElse("absent")) {
			case "absent", "draft" -> client.define(id, bytes(wave));
			case "closed", "published" -> {
				return true;
			}
			default -> {
				// Open: as it should be.
			}
		}
		return false;
	}

	private static byte[] closed(Path wave) {
		ObjectNode definition = (ObjectNode) JsonMapper.shared().readTree(bytes(wave));
		return JsonMapper.shared().writeValueAsBytes(definition.put("state", "closed"));
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
