package vn.sipas.scoring.naive;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An event of breakdowns as names and texts, to be compared at a glance. */
public final class FlatBreakdown {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private FlatBreakdown() {
	}

	public static SortedMap<String, String> of(byte[] event) {
		JsonNode unit = JSON.readTree(event);
		SortedMap<String, String> flat = new TreeMap<>();
		flat.put("responses", unit.get("responses").asString());
		unit.get("breakdowns")
			.forEach((breakdown) -> breakdown.get("groups")
				.forEach((group) -> flat.put(breakdown.get("by").asString() + " " + group.get("value").asString(),
						figures(group).toString())));
		return flat;
	}

	/** The groups of each unit of a wave that has a response, from events by key. */
	public static SortedMap<String, SortedMap<String, String>> ofWave(String wave, Map<String, byte[]> events) {
		SortedMap<String, SortedMap<String, String>> units = new TreeMap<>();
		events.forEach((key, event) -> {
			SortedMap<String, String> flat = of(event);
			if (key.startsWith(wave + "|") && !"0".equals(flat.get("responses"))) {
				units.put(key.substring(wave.length() + 1), flat);
			}
		});
		return units;
	}

	private static SortedMap<String, String> figures(JsonNode group) {
		SortedMap<String, String> figures = new TreeMap<>();
		figures.put("responses", group.get("responses").asString());
		if (group.has("overall")) {
			figures.put("overall", percent(group.get("overall")));
		}
		group.get("nodes")
			.forEach((node) -> figures.put("node " + node.get("id").asString(), percent(node.get("value"))));
		return figures;
	}

	private static String percent(JsonNode value) {
		return value.decimalValue().setScale(12).toPlainString();
	}

}
