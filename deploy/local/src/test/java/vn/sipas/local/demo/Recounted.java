package vn.sipas.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A demo wave's figures, computed anew from its responses and by nothing else.
 *
 * @param nation the nation's overall figure
 * @param figures unit to node to published figure
 */
record Recounted(BigDecimal nation, Map<String, Map<String, BigDecimal>> figures) {

	static final Recounted NONE = new Recounted(BigDecimal.ZERO, Map.of());

	static Recounted of(Path wave, List<String> lines) {
		return of(JsonMapper.shared().readTree(wave).get("questionnaire"),
				lines.stream().map(JsonMapper.shared()::readTree).toList());
	}

	static Recounted of(JsonNode questionnaire, List<JsonNode> responses) {
		Map<String, List<JsonNode>> byUnit = responses.stream()
			.collect(Collectors.groupingBy((response) -> response.get("unit").asString()));
		Map<String, Map<String, BigDecimal>> figures = new HashMap<>();
		byUnit.forEach((unit, own) -> figures.put(unit, figures(questionnaire, own)));
		return new Recounted(new Recount(responses, (response) -> true).percent(questionnaire).published(), figures);
	}

	private static Map<String, BigDecimal> figures(JsonNode questionnaire, List<JsonNode> responses) {
		Recount recount = new Recount(responses, (response) -> true);
		Map<String, BigDecimal> own = new HashMap<>();
		own.put("overall", recount.percent(questionnaire).published());
		for (JsonNode dimension : questionnaire.get("children")) {
			own.put(dimension.get("id").asString(), recount.percent(dimension).published());
		}
		return own;
	}

	Set<String> units() {
		return this.figures.keySet();
	}

	BigDecimal figure(String unit, String node) {
		return this.figures.getOrDefault(unit, Map.of()).getOrDefault(node, BigDecimal.ZERO);
	}

	long place(String unit, String node) {
		BigDecimal own = figure(unit, node);
		return 1 + units().stream().filter((other) -> figure(other, node).compareTo(own) > 0).count();
	}

	/** Every province has the figures and the place that its row names. */
	void requireTargets(Path targets) throws IOException {
		List<String> rows = Files.readAllLines(targets);
		List<String> columns = List.of(rows.getFirst().split(",", -1));
		assertThat(rows).hasSize(64);
		for (String row : rows.subList(1, rows.size())) {
			List<String> cells = List.of(row.split(",", columns.size()));
			String unit = cells.getFirst();
			for (String node : this.figures.getOrDefault(unit, Map.of()).keySet()) {
				assertThat(figure(unit, node)).as(unit + " " + node)
					.isEqualTo(new BigDecimal(cells.get(columns.indexOf(node))));
			}
			assertThat(place(unit, "overall")).as(unit).isEqualTo(Long.parseLong(cells.get(columns.indexOf("place"))));
		}
	}

}
