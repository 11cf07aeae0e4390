package vn.sipas.scoring.naive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The contracts' files: this module's own and those of the publishers that it reads. */
public final class Contracts {

	private Contracts() {
	}

	public static List<Path> examples(String event) {
		try (Stream<Path> files = Files.list(folder(event).resolve("examples"))) {
			return files.sorted().toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static byte[] example(String event, String name) {
		return read(folder(event).resolve("examples").resolve(name));
	}

	public static String schema(String event) {
		return new String(read(folder(event).resolve("v1.schema.json")), StandardCharsets.UTF_8);
	}

	public static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path folder(String event) {
		try {
			return Path.of(Objects.requireNonNull(Contracts.class.getResource("/contracts/" + event)).toURI());
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
