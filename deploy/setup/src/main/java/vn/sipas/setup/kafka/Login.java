package vn.sipas.setup.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A name and a password, as a file in the form that Kafka's clients take.
 *
 * @param user whose
 * @param password in the clear
 * @param line the file's content, a value of {@code sasl.jaas.config}
 */
record Login(String user, String password, String line) {

	private static final Pattern FORM = Pattern
		.compile("\\S*ScramLoginModule\\s+required\\s+username=\"([^\"]+)\"\\s+password=\"([^\"]+)\"\\s*;");

	/**
	 * Reads one.
	 * @param file where it is
	 * @return the login
	 * @throws IOException if it is not there, or is none
	 */
	static Login read(Path file) throws IOException {
		String line = Files.readString(file).strip();
		Matcher matcher = FORM.matcher(line);
		if (!matcher.matches()) {
			throw new IOException(file + " is no login with a name and a password for SCRAM");
		}
		return new Login(matcher.group(1), matcher.group(2), line);
	}

	@Override
	public String toString() {
		return "the login of " + this.user;
	}

}
