package vn.sipas.ranking.merger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.merger.Sent.Field;
import vn.sipas.ranking.web.Finding;

/** Reads a succession as JSON. */
final class SuccessionJson {

	private static final Set<String> FIELDS = Set.of("oldList", "newList", "validFrom", "mergers");

	private static final Set<String> MERGER_FIELDS = Stream.of(Field.values())
		.map(Field::json)
		.collect(Collectors.toUnmodifiableSet());

	private final JsonMapper json;

	private final List<Finding> findings;

	SuccessionJson(JsonMapper json, List<Finding> findings) {
		this.json = json;
		this.findings = findings;
	}

	/**
	 * What was sent, as far as it can be read; what is wrong is added to the findings.
	 */
	SentSuccession read(byte[] body) {
		JsonNode sent;
		try {
			sent = this.json.readTree(body);
		}
		catch (JacksonException ex) {
			find("", "not-json");
			return SentSuccession.NOTHING;
		}
		if (!sent.isObject()) {
			find("", "not-a-succession");
			return SentSuccession.NOTHING;
		}
		refuseOthers(sent, "", FIELDS);
		List<Sent> mergers = new ArrayList<>();
		JsonNode list = sent.path("mergers");
		if (!list.isMissingNode() && !list.isArray()) {
			find("/mergers", "not-a-list");
		}
		for (JsonNode merger : list) {
			mergers.add(merger(merger, mergers.size()));
		}
		return new SentSuccession(text(sent, "", "oldList"), text(sent, "", "newList"), text(sent, "", "validFrom"),
				mergers);
	}

	private Sent merger(JsonNode merger, int index) {
		String place = "/mergers/" + index;
		if (!merger.isObject()) {
			find(place, "not-a-merger");
		}
		refuseOthers(merger, place, MERGER_FIELDS);
		return new Sent(text(merger, place, Field.OLD_UNIT.json()), text(merger, place, Field.OLD_NAME.json()),
				text(merger, place, Field.NEW_UNIT.json()), text(merger, place, Field.NEW_NAME.json()), 0, index);
	}

	private String text(JsonNode object, String place, String field) {
		JsonNode value = object.path(field);
		if (value.isMissingNode() || value.isNull()) {
			return "";
		}
		if (!value.isString()) {
			find(place + "/" + field, "not-a-value");
			return "";
		}
		return value.stringValue().strip();
	}

	private void refuseOthers(JsonNode object, String place, Set<String> known) {
		object.propertyNames()
			.stream()
			.filter((name) -> !known.contains(name))
			.forEach((name) -> find(place + Finding.Pointer.step(name), "unknown-field", name));
	}

	private void find(String pointer, String code, Object... values) {
		this.findings.add(Finding.of(new Finding.Pointer(pointer), code, values));
	}

}
