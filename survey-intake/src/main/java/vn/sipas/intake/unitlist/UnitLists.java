package vn.sipas.intake.unitlist;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The seeded lists of units, by name.
 */
@Component
public class UnitLists {

	// Whatever is no such name is not looked for among the resources.
	private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

	private final JsonMapper json;

	private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

	/**
	 * The lists on the class path.
	 * @param json reads them
	 */
	public UnitLists(JsonMapper json) {
		this.json = json;
	}

	/**
	 * A list's units.
	 * @param name the list's name, such as {@code vn-2021}
	 * @return the units as the list has them, or empty if there is no such list
	 */
	public Optional<JsonNode> units(String name) {
		ClassPathResource resource = new ClassPathResource("unit-lists/" + name + ".json");
		if (!NAME.matcher(name).matches() || !resource.exists()) {
			return Optional.empty();
		}
		return Optional.of(this.read.computeIfAbsent(name, (key) -> read(resource)));
	}

	private JsonNode read(ClassPathResource resource) {
		try (InputStream in = resource.getInputStream()) {
			return this.json.readTree(in).required("units");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
