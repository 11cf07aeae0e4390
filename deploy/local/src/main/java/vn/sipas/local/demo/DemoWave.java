package vn.sipas.local.demo;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the generator needs to know of a wave: its days and its dimensions, which are the
 * children of the questionnaire's root.
 *
 * @param id the wave's id
 * @param opens the first day on which it may be answered
 * @param closes the last one
 * @param dimensions the dimensions in the questionnaire's order
 */
record DemoWave(String id, LocalDate opens, LocalDate closes, List<Dimension> dimensions) {

	/**
	 * Reads a wave's definition.
	 * @param file the definition as intake takes it
	 * @return the wave
	 * @throws tools.jackson.core.JacksonException if the file cannot be read
	 */
	static DemoWave read(Path file) {
		JsonNode wave = JsonMapper.shared().readTree(file);
		List<Dimension> dimensions = wave.get("questionnaire")
			.get("children")
			.valueStream()
			.map((node) -> new Dimension(id(node), node.get("children").valueStream().map(DemoWave::id).toList()))
			.toList();
		return new DemoWave(wave.get("wave").asString(), LocalDate.parse(wave.get("opens").asString()),
				LocalDate.parse(wave.get("closes").asString()), dimensions);
	}

	/**
	 * The criteria of all dimensions, in the questionnaire's order.
	 * @return their ids
	 */
	List<String> criteria() {
		return this.dimensions.stream().flatMap((dimension) -> dimension.criteria().stream()).toList();
	}

	private static String id(JsonNode node) {
		return node.get("id").asString();
	}

	/**
	 * A dimension, whose value is the mean of its criteria.
	 *
	 * @param id its id
	 * @param criteria its criteria's ids
	 */
	record Dimension(String id, List<String> criteria) {

	}

}
