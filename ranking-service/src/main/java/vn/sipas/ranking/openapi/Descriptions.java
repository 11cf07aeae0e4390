package vn.sipas.ranking.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the descriptions, and puts them together. */
final class Descriptions {

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
		LoaderOptions options = new LoaderOptions();
		options.setMaxAliasesForCollections(1000);
		for (Resource file : files) {
			try (InputStream in = file.getInputStream()) {
				merge(document, map(new Yaml(new SafeConstructor(options)).load(in)));
			}
		}
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
