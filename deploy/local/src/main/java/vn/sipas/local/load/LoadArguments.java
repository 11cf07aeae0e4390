package vn.sipas.local.load;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import vn.sipas.local.options.Options;

/**
 * What the load command was asked to do.
 *
 * @param intake survey-intake's address
 * @param ranking ranking-service's address
 * @param key the admin key
 * @param seeds the folder of the seeds
 * @param wave the wave that responses go into until a definition names another
 * @param dryRun whether tables are checked only
 * @param files what to load, in this order; none: the demo
 */
record LoadArguments(URI intake, URI ranking, String key, Path seeds, Optional<String> wave, boolean dryRun,
		List<Path> files) {

	static final String USAGE = """
			Usage: load [--intake URL] [--ranking URL] [--key-file FILE] [--seeds FOLDER] [--wave ID] [--dry-run] [FILE...]

			Loads waves (.json) and responses (.ndjson, .ndjson.gz, .csv, .xlsx) as a survey app would; responses
			go into the wave named last, those of a .csv also into the one that its column "wave" names. Rows of a
			.csv or .xlsx that are refused are put beside it, with the reasons. --dry-run checks such files only.
			A .csv with the columns "index", "year" and "unit_code" is a table of published figures.
			Without a file: the demo. The key may also be in SIPAS_ADMIN_KEY.""";

	/**
	 * Reads the arguments.
	 * @param arguments options and files
	 * @param environment the environment's variables
	 * @return what they ask for
	 * @throws IllegalArgumentException with a sentence, if they cannot be understood
	 */
	static LoadArguments parse(List<String> arguments, Map<String, String> environment) {
		Map<String, String> options = new HashMap<>(
				Map.of("--intake", "http://localhost:8081", "--ranking", "http://localhost:8083", "--seeds", "seeds"));
		List<Path> files = new ArrayList<>();
		boolean dryRun = false;
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String argument = rest.next();
			switch (argument) {
				case "--intake", "--ranking", "--key-file", "--seeds", "--wave" ->
					options.put(argument, Options.value(argument, rest));
				case "--dry-run" -> dryRun = true;
				default -> files.add(file(argument));
			}
		}
		if (dryRun && !files.stream().allMatch(TableFile::isOne)) {
			throw new IllegalArgumentException("--dry-run is for .csv and .xlsx files.");
		}
		return new LoadArguments(address(options.getOrDefault("--intake", "")),
				address(options.getOrDefault("--ranking", "")),
				Options.key(Optional.ofNullable(options.get("--key-file")), environment),
				Path.of(options.getOrDefault("--seeds", "")), Optional.ofNullable(options.get("--wave")), dryRun,
				List.copyOf(files));
	}

	private static Path file(String argument) {
		if (argument.startsWith("-")) {
			throw new IllegalArgumentException("There is no option " + argument + ".");
		}
		if (!argument.matches(".*\\.(json|ndjson|ndjson\\.gz|csv|xlsx)")) {
			throw new IllegalArgumentException(argument + " is neither .json nor .ndjson(.gz) nor .csv nor .xlsx.");
		}
		Path file = Path.of(argument);
		if (!Files.isReadable(file)) {
			throw new IllegalArgumentException(argument + " cannot be read.");
		}
		return file;
	}

	private static URI address(String text) {
		URI address = URI.create(text);
		if (address.getHost() == null) {
			throw new IllegalArgumentException(text + " is no address such as http://localhost:8081.");
		}
		return address;
	}

}
