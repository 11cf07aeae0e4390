package vn.sipas.scoring.naive;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A score event as names and texts, to be compared at a glance. */
public final class FlatScore {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private FlatScore() {
	}

	public static SortedMap<String, String> of(byte[] event) {
		JsonNode score = JSON.readTree(event);
		SortedMap<String, String> figures = new TreeMap<>();
		figures.put("responses", String.valueOf(score.get("responses").asLong()));
		if (score.has("overall")) {
			figures.put("overall", percent(score, "overall"));
		}
		score.get("nodes").forEach((node) -> figures.put("node " + node.get("id").asString(), percent(node, "value")));
		score.get("criteria")
			.forEach((item) -> figures.put("item " + item.get("id").asString(),
					percent(item, "value") + " of " + item.get("answered").asLong() + " " + levels(item)));
		return figures;
	}

	/** The figures of each unit of a wave that rest on a response, from events by key. */
	public static SortedMap<String, SortedMap<String, String>> ofWave(String wave, Map<String, byte[]> events) {
		SortedMap<String, SortedMap<String, String>> figures = new TreeMap<>();
		events.forEach((key, event) -> {
			SortedMap<String, String> flat = of(event);
			if (key.startsWith(wave + "|") && !"0".equals(flat.get("responses"))) {
				figures.put(key.substring(wave.length() + 1), flat);
			}
		});
		return figures;
	}

	private static SortedMap<Integer, Long> levels(JsonNode item) {
		SortedMap<Integer, Long> levels = new TreeMap<>();
		item.get("levels")
			.properties()
			.forEach((level) -> levels.put(Integer.valueOf(level.getKey()), level.getValue().asLong()));
		return levels;
	}

	private static String percent(JsonNode parent, String field) {
		return parent.has(field) ? parent.get(field).decimalValue().setScale(12).toPlainString() : "-";
	}

}
