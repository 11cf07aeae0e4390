package vn.sipas.system;

import java.util.Map;
import java.util.TreeMap;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What scoring has published, in full precision. */
final class PublishedScores {

	private static final String TOPIC = "sipas.scores.v1";

	private PublishedScores() {
	}

	/**
	 * The last scores of a wave.
	 * @param kafka the broker
	 * @param wave the wave's id
	 * @return unit to score
	 */
	static Map<String, JsonNode> last(String kafka, String wave) {
		Map<String, JsonNode> scores = new TreeMap<>();
		Topics.read(kafka, TOPIC)
			.stream()
			.filter((each) -> each.key().startsWith(wave + "|"))
			.forEach((each) -> scores.put(each.key().substring(wave.length() + 1),
					JsonMapper.shared().readTree(each.value())));
		return scores;
	}

}
