package vn.sipas.ranking.publication;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.log.Entry;
import vn.sipas.ranking.wave.Wave;

import org.springframework.stereotype.Component;

/**
 * Writes the parts of an edition as events, by their contracts, and reads them again. No
 * unit's code is empty, so the keys of parts are all different.
 */
@Component
public class EditionEvents {

	/** The definition that an edition was made by. */
	public static final String DEFINITION = "edition-definition";

	/** All that an edition has of a unit. */
	public static final String UNIT = "edition-unit";

	/** An edition, of which all parts come before. */
	public static final String PUBLISHED = "edition-published";

	private final JsonMapper json;

	EditionEvents(JsonMapper json) {
		// Through a double, a figure could lose its last decimal.
		this.json = json.rebuild().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
	}

	/**
	 * Reads an event that is one of these three.
	 * @param kind what it says that it is
	 * @param event the event
	 * @param reader reads fields as all events are read here
	 * @return the part
	 */
	public static EditionPart read(String kind, JsonNode event, JsonMapper reader) {
		return switch (kind) {
			case DEFINITION ->
				new EditionPart.Definition(event.path("wave").asString("") + "|" + event.path("edition").asInt(0),
						reader.treeToValue(event.path("definition"), Wave.class));
			case UNIT -> new EditionPart.Unit(reader.treeToValue(event, EditionUnit.class));
			default -> new EditionPart.Whole(reader.treeToValue(event, Edition.class));
		};
	}

	Entry definition(Edition edition, Wave wave) {
		ObjectNode event = this.json.createObjectNode().put("wave", edition.wave()).put("edition", edition.edition());
		event.set("definition", this.json.valueToTree(wave));
		return entry(edition.key() + "|", DEFINITION, event);
	}

	Entry unit(Edition edition, EditionUnit unit) {
		return entry(edition.key() + "|" + unit.unit(), UNIT, this.json.valueToTree(unit));
	}

	Entry whole(Edition edition) {
		return entry(edition.key(), PUBLISHED, this.json.valueToTree(edition));
	}

	JsonNode tree(String json) {
		return this.json.readTree(json);
	}

	private Entry entry(String key, String kind, ObjectNode event) {
		ObjectNode named = this.json.createObjectNode().put("event", kind);
		named.setAll(event);
		return Entry.of(key, this.json.writeValueAsBytes(named));
	}

}
