package vn.sipas.local.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * A file of responses, one a line, compressed if its name ends in {@code .gz}.
 *
 * @param path where it is
 */
record ResponseFile(Path path) {

	/**
	 * Reads the lines as a stream.
	 * @param use what to do with them
	 * @return its result
	 * @throws IOException if the file cannot be opened
	 * @throws java.io.UncheckedIOException if it cannot be read on, as where it is not
	 * UTF-8
	 */
	<T> T lines(Function<Stream<String>, T> use) throws IOException {
		try (InputStream file = Files.newInputStream(this.path);
				InputStream plain = this.path.toString().endsWith(".gz") ? new GZIPInputStream(file, 1 << 16) : file;
				BufferedReader reader = new BufferedReader(
						new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder()))) {
			return use.apply(reader.lines());
		}
	}

	long count() throws IOException {
		return lines((lines) -> lines.filter((line) -> !line.isBlank()).count());
	}

}
