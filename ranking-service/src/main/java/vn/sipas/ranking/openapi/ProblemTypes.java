package vn.sipas.ranking.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;

/**
 * Writes out what each operation may be refused for: the codes that its description names
 * under {@code x-problems}, and those that any request may be refused for. The texts are
 * those that are answered.
 */
final class ProblemTypes {

	private static final String ANY_CODE = "x-problems";

	private static final Map<String, Integer> STATUS = Map.ofEntries(Map.entry("status-400", 400),
			Map.entry("bad-parameter", 400), Map.entry("invalid", 422), Map.entry("unauthorized", 401),
			Map.entry("forbidden", 403), Map.entry("unsafe-connection", 403), Map.entry("no-such-wave", 404),
			Map.entry("no-such-unit", 404), Map.entry("no-such-level", 404), Map.entry("no-such-edition", 404),
			Map.entry("no-such-parent", 404), Map.entry("no-such-figure", 404), Map.entry("status-406", 406),
			Map.entry("wave-in-draft", 409), Map.entry("nothing-to-publish", 409), Map.entry("edition-exists", 409),
			Map.entry("edition-not-next", 409), Map.entry("published-by-another", 409),
			Map.entry("no-such-webhook", 404), Map.entry("no-such-delivery", 404),
			Map.entry("webhooks-not-set-up", 409), Map.entry("too-many-webhooks", 409), Map.entry("webhook-busy", 409),
			Map.entry("delivery-under-way", 409), Map.entry("webhook-uncertain", 503), Map.entry("status-413", 413),
			Map.entry("status-415", 415), Map.entry("too-many-requests", 429), Map.entry("too-many-streams", 429),
			Map.entry("not-ready", 503), Map.entry("store-away", 503), Map.entry("log-away", 503),
			Map.entry("provider-away", 503));

	private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

	private static final List<String> ALWAYS = List.of("status-400", "unauthorized", "unsafe-connection", "status-406",
			"too-many-requests", "not-ready", "store-away", "provider-away");

	private final MessageSource messages;

	ProblemTypes(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Completes a document.
	 * @param document the document, to which is added
	 */
	void complete(Map<String, Object> document) {
		Map<String, Object> shared = Descriptions.map(Descriptions.map(document.get("components")).get("responses"));
		Descriptions.map(document.get("paths"))
			.values()
			.forEach((item) -> Descriptions.map(item).forEach((method, operation) -> {
				if (METHODS.contains(method)) {
					complete(Descriptions.map(operation), shared);
				}
			}));
	}

	// Most operations have most refusals in common: each is written once, and named by
	// its codes.
	private void complete(Map<String, Object> operation, Map<String, Object> shared) {
		SortedSet<String> all = new TreeSet<>(ALWAYS);
		if (operation.get(ANY_CODE) instanceof List<?> own) {
			own.forEach((code) -> all.add(code.toString()));
			// Of what is about a wave, somebody known may be told that it is not theirs.
			all.add("forbidden");
		}
		Map<String, Object> responses = Descriptions.map(operation.get("responses"));
		all.stream()
			.collect(Collectors.groupingBy((code) -> Objects.requireNonNull(STATUS.get(code), code), TreeMap::new,
					Collectors.toList()))
			.forEach((status, codes) -> {
				String name = String.join(".", codes);
				shared.computeIfAbsent(name, (missing) -> response(status, codes));
				responses.put(status.toString(), reference("responses/" + name));
			});
		operation.remove(ANY_CODE);
	}

	private Map<String, Object> response(int status, List<String> codes) {
		Map<String, Object> response = new LinkedHashMap<>();
		List<String> lines = new ArrayList<>();
		Map<String, Object> examples = new LinkedHashMap<>();
		for (String code : codes) {
			lines.add("- `" + code + "`: " + text(code, "title"));
			Map<String, Object> problem = new LinkedHashMap<>();
			problem.put("title", text(code, "title"));
			problem.put("status", status);
			problem.put("detail", text(code, "detail"));
			problem.put("code", code);
			examples.put(code, Map.of("value", problem));
		}
		response.put("description", String.join("\n", lines));
		response.put("headers", headers(status));
		Map<String, Object> known = Map.of("properties", Map.of("code", Map.of("enum", codes)));
		response.put("content", Map.of("application/problem+json",
				Map.of("schema", Map.of("allOf", List.of(reference("schemas/Problem"), known)), "examples", examples)));
		return response;
	}

	private static Map<String, Object> headers(int status) {
		Map<String, Object> headers = new LinkedHashMap<>();
		headers.put("Content-Language", reference("headers/Language"));
		if (status == 401) {
			headers.put("WWW-Authenticate", reference("headers/Challenge"));
		}
		if (status == 429 || status == 503) {
			headers.put("Retry-After", reference("headers/RetryAfter"));
		}
		return headers;
	}

	private String text(String code, String part) {
		return this.messages.getMessage("problem." + code + "." + part, new Object[] { "…" }, Locale.ENGLISH);
	}

	private static Map<String, Object> reference(String component) {
		return Map.of("$ref", "#/components/" + component);
	}

}
