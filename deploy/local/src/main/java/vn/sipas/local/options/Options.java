package vn.sipas.local.options;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/** What commands have in common. */
public final class Options {

	private Options() {
	}

	/**
	 * What stands behind an option.
	 * @param option the option
	 * @param rest what was typed behind it
	 * @return its value
	 * @throws IllegalArgumentException with a sentence, if there is none
	 */
	public static String value(String option, Iterator<String> rest) {
		if (!rest.hasNext()) {
			throw new IllegalArgumentException(option + " needs a value.");
		}
		return rest.next();
	}

	/**
	 * The admin's key.
	 * @param file the file that has it, if one is named
	 * @param environment where it is else
	 * @return the key
	 * @throws IllegalArgumentException with a sentence, if it is nowhere
	 */
	public static String key(Optional<String> file, Map<String, String> environment) {
		if (file.isEmpty()) {
			return Optional.ofNullable(environment.get("SIPAS_ADMIN_KEY"))
				.orElseThrow(() -> new IllegalArgumentException("Neither --key-file nor SIPAS_ADMIN_KEY is given."));
		}
		try {
			return Files.readString(Path.of(file.get())).strip();
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The key file " + file.get() + " cannot be read.", ex);
		}
	}

}
