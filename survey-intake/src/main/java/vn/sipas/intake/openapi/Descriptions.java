package vn.sipas.intake.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads the descriptions, and puts them together. An example whose {@code externalValue}
 * is one of the contracts' becomes that event as a client sends it, or after
 * {@code answered:} as a client gets it.
 */
final class Descriptions {

	// What the service adds to an event.
	private static final List<String> ADDED = List.of("event", "definition", "definedAt", "hasBeenOpen", "digest",
			"channel", "receivedAt", "flags", "device", "wave");

	private static final String ANSWERED = "answered:";

	private Descriptions() {
	}

	/**
	 * Reads all.
	 * @return an OpenAPI document
	 * @throws IOException if one cannot be read
	 */
	static Map<String, Object> read() throws IOException {
		Map<String, Object> document = new LinkedHashMap<>();
		Resource[] files = new PathMatchingResourcePatternResolver(Descriptions.class.getClassLoader())
			.getResources("classpath:openapi/*.yaml");
		Arrays.sort(files, Comparator.comparing((file) -> Objects.requireNonNull(file.getFilename())));
		for (Resource file : files) {
			try (InputStream in = file.getInputStream()) {
				merge(document, map(load(in)));
			}
		}
		fillInExamples(document);
		return document;
	}

	private static void merge(Map<String, Object> into, Map<String, Object> from) {
		from.forEach((name, value) -> {
			if (value instanceof Map && into.get(name) instanceof Map) {
				merge(map(into.get(name)), map(value));
			}
			else {
				into.put(name, value);
			}
		});
	}

	private static void fillInExamples(Object node) throws IOException {
		switch (node) {
			case Map<?, ?> object when object.get("externalValue") instanceof String contract -> {
				Map<String, Object> example = map(object);
				example.remove("externalValue");
				example.put("value", contract.startsWith(ANSWERED)
						? event(contract.substring(ANSWERED.length()), List.of("event")) : event(contract, ADDED));
			}
			case Map<?, ?> object -> {
				for (Object value : object.values()) {
					fillInExamples(value);
				}
			}
			case List<?> list -> {
				for (Object value : list) {
					fillInExamples(value);
				}
			}
			default -> {
				// Nothing in it.
			}
		}
	}

	private static Map<String, Object> event(String contract, List<String> without) throws IOException {
		try (InputStream in = Descriptions.class.getResourceAsStream("/contracts/" + contract)) {
			// JSON is YAML.
			Map<String, Object> event = map(load(Objects.requireNonNull(in, contract)));
			event.keySet().removeAll(without);
			return event;
		}
	}

	private static Object load(InputStream in) {
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(1000);
		return new Yaml(new SafeConstructor(options)).load(in);
	}

	/**
	 * An object.
	 * @param node what has to be one
	 * @return its members
	 */
	@SuppressWarnings("unchecked")
	static Map<String, Object> map(@Nullable Object node) {
		return (Map<String, Object>) Objects.requireNonNull(node);
	}

}
