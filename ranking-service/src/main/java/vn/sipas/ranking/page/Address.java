package vn.sipas.ranking.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriUtils;

/**
 * The address of a page, which holds all that the page shows: a link to it shows the
 * same.
 *
 * @param path encoded, with a slash before
 * @param parameters by name, in the address's order, not encoded
 */
record Address(String path, Map<String, List<String>> parameters) {

	Address {
		parameters = new LinkedHashMap<>(parameters);
	}

	/** A page without parameters, given by the parts of its path. */
	static Address of(String... parts) {
		return new Address("/" + List.of(parts)
			.stream()
			.map((part) -> UriUtils.encodePathSegment(part, StandardCharsets.UTF_8))
			.collect(Collectors.joining("/")), Map.of());
	}

	/** The address that was asked for. */
	static Address of(HttpServletRequest request) {
		Map<String, List<String>> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
		return new Address(request.getRequestURI(), parameters);
	}

	/** The same with another value; null leaves the parameter out. */
	Address with(String name, @Nullable String value) {
		return with(name, (value == null) ? List.of() : List.of(value));
	}

	/** The same with other values. */
	Address with(String name, List<String> values) {
		Map<String, List<String>> changed = new LinkedHashMap<>(this.parameters);
		changed.remove(name);
		if (!values.isEmpty()) {
			changed.put(name, values);
		}
		return new Address(this.path, changed);
	}

	@Override
	public String toString() {
		List<String> pairs = new ArrayList<>();
		this.parameters
			.forEach((name, values) -> values.forEach((value) -> pairs.add(encoded(name) + "=" + encoded(value))));
		return this.path + (pairs.isEmpty() ? "" : "?" + String.join("&", pairs));
	}

	private static String encoded(String text) {
		return UriUtils.encode(text, StandardCharsets.UTF_8);
	}

}
