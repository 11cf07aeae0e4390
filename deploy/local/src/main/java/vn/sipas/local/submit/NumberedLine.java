package vn.sipas.local.submit;

import java.util.stream.Gatherers;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A line of what is submitted.
 *
 * @param number its number, from 1
 * @param text the line without its end
 */
record NumberedLine(long number, String text) {

	private static final NumberedLine NONE = new NumberedLine(0, "");

	static Stream<NumberedLine> number(Stream<String> lines) {
		return lines.gather(Gatherers.scan(() -> NONE, NumberedLine::next)).filter((line) -> !line.text.isBlank());
	}

	private NumberedLine next(String text) {
		return new NumberedLine(this.number + 1,
				(this.number == 0 && text.startsWith("\uFEFF")) ? text.substring(1) : text);
	}

	/**
	 * Whether the line is a response that cannot be told from another. A line that is not
	 * even JSON is left to intake, which says what is wrong with it.
	 */
	boolean lacksId() {
		try {
			JsonNode json = JsonMapper.shared().readTree(this.text);
			return json.isObject() && !json.hasNonNull("responseId");
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
