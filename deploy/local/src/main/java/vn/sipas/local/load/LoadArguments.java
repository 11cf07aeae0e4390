package vn.sipas.local.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the load command was asked to do.
 *
 * @param intake survey-intake's address
 * @param key the admin key
 * @param seeds the folder of the seeds
 * @param wave the wave that responses go into until a definition names another
 * @param files what to load, in this order; none: the demo
 */
record LoadArguments(URI intake, String key, Path seeds, Optional<String> wave, List<Path> files) {

	static final String USAGE = """
			Usage: load [--intake URL] [--key-file FILE] [--seeds FOLDER] [--wave ID] [FILE...]

			Loads waves (.json) and responses (.ndjson, .ndjson.gz) as a survey app would; responses go into
			the wave named last. Without a file: the demo. The key may also be in SIPAS_ADMIN_KEY.""";

	/**
	 * Reads the arguments.
	 * @param arguments options and files
	 * @param environment the environment's variables
	 * @return what they ask for
	 * @throws IllegalArgumentException with a sentence, if they cannot be understood
	 */
	static LoadArguments parse(List<String> arguments, Map<String, String> environment) {
		Map<String, String> options = new HashMap<>(Map.of("--intake", "http://localhost:8081", "--seeds", "seeds"));
		List<Path> files = new ArrayList<>();
		Iterator<String> rest = arguments.iterator();
		while (rest.hasNext()) {
			String argument = rest.next();
			switch (argument) {
				case "--intake", "--key-file", "--seeds", "--wave" -> options.put(argument, value(argument, rest));
				default -> files.add(file(argument));
			}
		}
		return new LoadArguments(address(options.getOrDefault("--intake", "")), key(options, environment),
				Path.of(options.getOrDefault("--seeds", "")), Optional.ofNullable(options.get("--wave")),
				List.copyOf(files));
	}

	private static String value(String option, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new IllegalArgumentException(option + " needs a value.");
		}
		return rest.next();
	}

	private static Path file(String argument) {
		if (argument.startsWith("-")) {
			throw new IllegalArgumentException("There is no option " + argument + ".");
		}
		if (!argument.matches(".*\\.(json|ndjson|ndjson\\.gz)")) {
			throw new IllegalArgumentException(argument + " is neither .json nor .ndjson nor .ndjson.gz.");
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

	private static String key(Map<String, String> options, Map<String, String> environment) {
		String file = options.get("--key-file");
		if (file == null) {
			return Optional.ofNullable(environment.get("SIPAS_ADMIN_KEY"))
				.orElseThrow(() -> new IllegalArgumentException("Neither --key-file nor SIPAS_ADMIN_KEY is given."));
		}
		try {
			return Files.readString(Path.of(file)).strip();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The key file " + file + " cannot be read.", ex);
		}
	}

}
