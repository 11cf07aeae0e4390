package vn.sipas.intake.openapi;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.problem.Language;
import vn.sipas.intake.problem.ProblemCode;

/**
 * Writes out what each operation may be refused for: the codes that its description names
 * under {@code x-problems}, and those that any request may be refused for. Codes and
 * texts are those that are answered.
 */
final class ProblemTypes {

	private static final String ANY_CODE = "x-problems";

	private static final Set<ProblemCode> ALWAYS = EnumSet.of(ProblemCode.BAD_REQUEST, ProblemCode.SEMICOLON_IN_PATH,
			ProblemCode.UNAUTHORIZED, ProblemCode.UNSAFE_CONNECTION, ProblemCode.NOT_ACCEPTABLE,
			ProblemCode.TOO_MANY_REQUESTS, ProblemCode.NOT_READY, ProblemCode.UNAVAILABLE);

	private static final Set<ProblemCode> WITH_BODY = EnumSet.of(ProblemCode.MALFORMED, ProblemCode.TOO_SLOW,
			ProblemCode.TOO_LARGE, ProblemCode.UNSUPPORTED_MEDIA_TYPE);

	private static final List<String> METHODS = List.of("get", "head", "post", "put", "delete");

	private ProblemTypes() {
	}

	/**
	 * Completes a document.
	 * @param document the document, to which is added
	 */
	static void complete(Map<String, Object> document) {
		Map<String, Object> components = Descriptions.map(document.get("components"));
		Map<String, Object> shared = new TreeMap<>();
		Descriptions.map(document.get("paths")).forEach((path, item) -> METHODS.forEach((method) -> {
			if (Descriptions.map(item).get(method) instanceof Map<?, ?> operation) {
				complete(path, method, Descriptions.map(operation), shared);
			}
		}));
		components.put("responses", shared);
		Map<String, Object> findings = Descriptions.map(Descriptions.map(components.get("schemas")).get("FindingCode"));
		findings.put("enum", Arrays.stream(FindingCode.values()).map(FindingCode::word).toList());
		findings.put("description",
				Arrays.stream(FindingCode.values())
					.map((code) -> "- `" + code.word() + "`: " + Language.EN.text(Finding.of("", code)))
					.collect(Collectors.joining("\n")));
	}

	// Most operations have most refusals in common: each is written once, and named by
	// its codes.
	private static void complete(String path, String method, Map<String, Object> operation,
			Map<String, Object> shared) {
		Map<String, Object> responses = Descriptions.map(operation.get("responses"));
		String kind = !path.startsWith("/openrosa") ? "" : method.equals("head") ? "openrosa.head." : "openrosa.";
		codes(path, operation).stream()
			.collect(Collectors.groupingBy((code) -> code.status().value(), TreeMap::new, Collectors.toList()))
			.forEach((status, codes) -> {
				String name = kind + codes.stream().map(ProblemCode::word).collect(Collectors.joining("."));
				shared.computeIfAbsent(name, (missing) -> response(path, method, status, codes));
				responses.put(status.toString(), reference("responses/" + name));
			});
		operation.remove(ANY_CODE);
	}

	private static Set<ProblemCode> codes(String path, Map<String, Object> operation) {
		Set<ProblemCode> codes = EnumSet.copyOf(ALWAYS);
		if (operation.containsKey("requestBody")) {
			codes.addAll(WITH_BODY);
		}
		if (!Collections.emptyList().equals(operation.get("security")) || path.contains("{key}")) {
			codes.add(ProblemCode.FORBIDDEN);
		}
		if (operation.get(ANY_CODE) instanceof List<?> own) {
			own.forEach((word) -> codes
				.add(ProblemCode.valueOf(word.toString().replace('-', '_').toUpperCase(Locale.ROOT))));
		}
		return codes;
	}

	private static Map<String, Object> response(String path, String method, int status, List<ProblemCode> codes) {
		Map<String, Object> response = new LinkedHashMap<>();
		response.put("description",
				codes.stream()
					.map((code) -> "- `" + code.word() + "`: " + title(code))
					.collect(Collectors.joining("\n")));
		response.put("headers", headers(path, status));
		if (!method.equals("head")) {
			response.put("content", path.startsWith("/openrosa") ? xml(codes) : json(codes));
		}
		return response;
	}

	private static Map<String, Object> headers(String path, int status) {
		Map<String, Object> headers = new LinkedHashMap<>();
		headers.put("Content-Language", reference("headers/Language"));
		if (path.startsWith("/openrosa")) {
			headers.put("X-OpenRosa-Version", reference("headers/OpenRosaVersion"));
		}
		if (status == 401) {
			headers.put("WWW-Authenticate", reference("headers/Challenge"));
		}
		if (status == 429 || status == 503) {
			headers.put("Retry-After", reference("headers/RetryAfter"));
		}
		return headers;
	}

	private static Map<String, Object> xml(List<ProblemCode> codes) {
		Map<String, Object> examples = new LinkedHashMap<>();
		for (ProblemCode code : codes) {
			examples.put(code.word(),
					Map.of("value",
							"<OpenRosaResponse xmlns=\"http://openrosa.org/http/response\"><message nature=\"error\">"
									+ title(code) + ". …</message></OpenRosaResponse>"));
		}
		return Map.of("text/xml", content(reference("schemas/OpenRosaResponse"), examples));
	}

	private static Map<String, Object> json(List<ProblemCode> codes) {
		Map<String, Object> examples = new LinkedHashMap<>();
		for (ProblemCode code : codes) {
			Map<String, Object> problem = new LinkedHashMap<>();
			problem.put("type", type(code));
			problem.put("title", title(code));
			problem.put("status", code.status().value());
			problem.put("detail", Language.EN.text("problem." + code.word() + ".detail", List.of("…", "…")));
			examples.put(code.word(), Map.of("value", problem));
		}
		Map<String, Object> types = Map.of("properties",
				Map.of("type", Map.of("enum", codes.stream().map(ProblemTypes::type).toList())));
		return Map.of("application/problem+json",
				content(Map.of("allOf", List.of(reference("schemas/Problem"), types)), examples));
	}

	private static Map<String, Object> content(Map<String, Object> schema, Map<String, Object> examples) {
		Map<String, Object> content = new LinkedHashMap<>();
		content.put("schema", schema);
		content.put("examples", examples);
		return content;
	}

	private static String type(ProblemCode code) {
		return "urn:sipas:problem:" + code.word();
	}

	private static String title(ProblemCode code) {
		return Language.EN.text("problem." + code.word() + ".title", List.of());
	}

	private static Map<String, Object> reference(String component) {
		return Map.of("$ref", "#/components/" + component);
	}

}
