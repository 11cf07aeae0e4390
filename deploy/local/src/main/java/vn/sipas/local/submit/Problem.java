package vn.sipas.local.submit;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts a problem document (RFC 9457) into words.
 */
final class Problem {

	private static final int MOST_ERRORS = 20;

	private Problem() {
	}

	static String describe(byte[] body) {
		try {
			JsonNode problem = JsonMapper.shared().readTree(body);
			String detail = problem.path("detail").asString(problem.path("title").asString(""));
			String errors = problem.path("errors")
				.valueStream()
				.limit(MOST_ERRORS)
				.map((error) -> "\n  " + place(error) + ": " + error.path("detail").asString(""))
				.collect(Collectors.joining());
			return detail + errors;
		}
		catch (JacksonException ex) {
			String text = new String(body, StandardCharsets.UTF_8).strip();
			return (text.length() > 200) ? text.substring(0, 200) : text;
		}
	}

	/** A pointer into JSON, or a table's line and column. */
	private static String place(JsonNode error) {
		if (!error.has("line")) {
			return error.path("pointer").asString("");
		}
		return "line " + error.path("line").asInt()
				+ (error.has("column") ? ", " + error.path("column").asString() : "");
	}

}
