package vn.sipas.intake.json;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonParserDelegate;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.intake.problem.ProblemException;

/**
 * Reads a body that is small enough to be held as a tree.
 */
public final class JsonTree {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder().streamReadConstraints(StrictJson.BOUNDS).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build();

	private JsonTree() {
	}

	/**
	 * Reads a body.
	 * @param bytes JSON
	 * @return its tree, decimals exact
	 * @throws ProblemException if it is not JSON in UTF-8, or an object has a field twice
	 */
	public static JsonNode read(byte[] bytes) {
		StrictJson.requireUtf8(bytes, 0, bytes.length);
		try (JsonParser parser = new BoundedNumbers(MAPPER.createParser(bytes))) {
			return read(parser);
		}
	}

	/**
	 * Reads a body that comes in.
	 * @param in JSON
	 * @param largest the most bytes that it may have
	 * @return its tree, decimals exact
	 * @throws ProblemException as for bytes, and {@code too-large}
	 * @throws IOException if it breaks off
	 */
	public static JsonNode read(InputStream in, int largest) throws IOException {
		return read(Body.read(in, largest));
	}

	private static JsonNode read(JsonParser parser) {
		try {
			JsonNode tree = MAPPER.readTree(parser);
			if (tree == null) {
				throw new StreamReadException(parser, "nothing there");
			}
			return tree;
		}
		catch (JacksonException ex) {
			throw StrictJson.problem(ex, parser, 1);
		}
	}

	// A tree reads its numbers before anyone can say which field is out of range.
	private static final class BoundedNumbers extends JsonParserDelegate {

		BoundedNumbers(JsonParser parser) {
			super(parser);
		}

		@Override
		public BigDecimal getDecimalValue() {
			return StrictJson.decimal(this.delegate);
		}

	}

}
