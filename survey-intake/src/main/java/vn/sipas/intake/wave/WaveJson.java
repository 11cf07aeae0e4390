package vn.sipas.intake.wave;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.json.StrictJson;

/**
 * Definitions as JSON, independent of how the application's own JSON is set up: events
 * outlive settings.
 */
final class WaveJson {

	private static final String EVENT = "wave-defined";

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder().streamReadConstraints(StrictJson.BOUNDS).build())
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
		.build();

	private WaveJson() {
	}

	/**
	 * Writes an event.
	 * @param wave the definition
	 * @return the event {@code wave-defined}
	 */
	static byte[] event(Wave wave) {
		ObjectNode event = MAPPER.createObjectNode().put("event", EVENT);
		event.setAll((ObjectNode) MAPPER.valueToTree(wave));
		return MAPPER.writeValueAsBytes(event);
	}

	/**
	 * Reads an event back.
	 * @param event what was published
	 * @return the definition
	 * @throws JacksonException if it cannot be read
	 */
	static Wave wave(byte[] event) {
		return MAPPER.readValue(event, Wave.class);
	}

	/**
	 * Writes what is answered.
	 * @param value a definition or what is listed of one
	 * @return JSON
	 */
	static byte[] answer(Object value) {
		return MAPPER.writeValueAsBytes(value);
	}

}
