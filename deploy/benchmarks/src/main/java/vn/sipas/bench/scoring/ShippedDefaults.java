package vn.sipas.bench.scoring;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scoring-service does where it is told nothing else, as its jar says itself. */
final class ShippedDefaults {

	private static final String METADATA = "META-INF/spring-configuration-metadata.json";

	private final JsonNode properties;

	private ShippedDefaults(JsonNode properties) {
		this.properties = properties;
	}

	static ShippedDefaults of(Path jar) {
		try (JarFile file = new JarFile(jar.toFile())) {
			ZipEntry entry = file.getEntry(METADATA);
			if (entry == null) {
				throw new IllegalStateException(jar + " has no " + METADATA);
			}
			try (InputStream content = file.getInputStream(entry)) {
				return new ShippedDefaults(JsonMapper.shared().readTree(content).path("properties"));
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int threads() {
		return Integer.parseInt(required("threads"));
	}

	Duration commitInterval() {
		return duration(required("commit-interval"));
	}

	/** How long a change waits in the first of the two stages. */
	Duration flushInterval() {
		return duration(required("flush-interval")).dividedBy(2);
	}

	private String required(String name) {
		return find(name).map((property) -> property.path("defaultValue").asString())
			.orElseThrow(() -> new IllegalStateException("scoring-service has no setting " + name));
	}

	private Optional<JsonNode> find(String name) {
		return this.properties.valueStream()
			.filter((property) -> property.path("name").asString("").equals("sipas.scoring." + name))
			.findFirst();
	}

	private static Duration duration(String text) {
		return text.endsWith("ms") ? Duration.ofMillis(Long.parseLong(text.replace("ms", "")))
				: Duration.ofSeconds(Long.parseLong(text.replace("s", "")));
	}

}
