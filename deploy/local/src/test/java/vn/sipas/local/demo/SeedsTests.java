package vn.sipas.local.demo;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class SeedsTests {

	private static final Path SEEDS = Path.of("../../seeds");

	private static JsonNode read(String file) {
		return JsonMapper.shared().readTree(SEEDS.resolve(file));
	}

	private static List<JsonNode> nodes(JsonNode root) {
		List<JsonNode> nodes = new ArrayList<>(List.of(root));
		root.path("children").forEach((child) -> nodes.addAll(nodes(child)));
		return nodes;
	}

	private static List<Long> satisfactionItems(JsonNode group) {
		return group.get("children")
			.valueStream()
			.map((dimension) -> dimension.get("children")
				.valueStream()
				.filter((leaf) -> leaf.path("kind").asString("satisfaction").equals("satisfaction"))
				.count())
			.toList();
	}

	@ParameterizedTest
	@CsvSource({ "waves/sipas-2020.json, questionnaires/sipas-22.json",
			"waves/sipas-2021.json, questionnaires/sipas-22.json",
			"waves/citizens-trial.json, questionnaires/sipas-22.json",
			"waves/trial-2024-shape.json, questionnaires/sipas-2024-shape.json" })
	void aWaveAsksItsQuestionnaire(String wave, String questionnaire) {
		for (String part : List.of("questionnaire", "scale", "satisfiedFrom")) {
			assertThat(read(wave).get(part)).isEqualTo(read(questionnaire).get(part));
		}
	}

	@ParameterizedTest
	@CsvSource({ "questionnaires/sipas-22.json", "questionnaires/sipas-2024-shape.json" })
	void everyNodeHasItsOwnIdAndWordsInBothLanguages(String file) {
		List<JsonNode> nodes = nodes(read(file).get("questionnaire"));
		assertThat(nodes).extracting((node) -> node.get("id").asString()).doesNotHaveDuplicates();
		assertThat(nodes).allSatisfy((node) -> {
			JsonNode words = node.path(node.has("children") ? "title" : "question");
			assertThat(words.path("vi").asString("")).isNotBlank();
			assertThat(words.path("en").asString("")).isNotBlank();
		});
	}

	@Test
	void theQuestionnaireHas22CriteriaWithTheWordingsOfTheTable() throws IOException {
		JsonNode questionnaire = read("questionnaires/sipas-22.json").get("questionnaire");
		assertThat(satisfactionItems(questionnaire)).containsExactly(4L, 5L, 6L, 3L, 4L);
		String table = Files.readString(SEEDS.resolve("questionnaires/criteria-22.csv"));
		assertThat(nodes(questionnaire)).filteredOn((node) -> node.has("question"))
			.allSatisfy((leaf) -> assertThat(table).contains(leaf.get("question").get("vi").asString())
				.contains(leaf.get("question").get("en").asString()));
	}

	@Test
	void theShapeOf2024Has39SatisfactionItemsInTwoWeightedGroupsAndTenExpectations() {
		JsonNode root = read("questionnaires/sipas-2024-shape.json").get("questionnaire");
		JsonNode policy = root.get("children").get(0);
		JsonNode services = root.get("children").get(1);
		assertThat(satisfactionItems(policy)).containsExactly(2L, 2L, 9L, 10L);
		assertThat(satisfactionItems(services)).containsExactly(3L, 4L, 3L, 3L, 3L);
		assertThat(nodes(root)).filteredOn((node) -> node.path("kind").asString("").equals("expectation")).hasSize(10);
		BigDecimal weight = services.get("weight").decimalValue();
		assertThat(weight).isBetween(new BigDecimal("0.36"), new BigDecimal("0.385"));
		assertThat(policy.get("weight").decimalValue().add(weight)).isEqualByComparingTo("1");
	}

	@ParameterizedTest
	@CsvSource({ "sipas-2020, 18904", "sipas-2021, 28372" })
	void theTargetsCoverTheUnitListAndAllResponses(String wave, int responses) throws IOException {
		List<Target> targets = Target.read(SEEDS.resolve("demo/" + wave + "-targets.csv"),
				DemoWave.read(SEEDS.resolve("waves/" + wave + ".json")));
		List<String> provinces = read("unit-lists/vn-2021.json").get("units")
			.valueStream()
			.filter((unit) -> unit.get("level").asString().equals("province"))
			.map((unit) -> unit.get("unit").asString())
			.toList();
		assertThat(targets).extracting(Target::unit).containsExactlyInAnyOrderElementsOf(provinces);
		assertThat(targets.stream().mapToInt(Target::responses).sum()).isEqualTo(responses);
	}

	@Test
	void theOpenWaveIsComparedWithTheEarlierOneOfTheSameSchemeAndUnits() {
		JsonNode earlier = read("waves/sipas-2020.json");
		JsonNode open = read("waves/sipas-2021.json");
		assertThat(open.get("previousWave")).isEqualTo(earlier.get("wave"));
		assertThat(open.get("scheme")).isEqualTo(earlier.get("scheme"));
		assertThat(open.get("unitList")).isEqualTo(earlier.get("unitList"));
	}

	@Test
	void theOpenWaveHasAPlanOfEveryProvinceThatSomeMeetAndSomeDoNot() throws IOException {
		Map<String, Integer> plan = new HashMap<>();
		read("waves/sipas-2021.json").at("/fieldwork/quotas")
			.forEach((quota) -> plan.put(quota.get("unit").asString(), quota.get("responses").asInt()));
		List<Target> targets = Target.read(SEEDS.resolve("demo/sipas-2021-targets.csv"),
				DemoWave.read(SEEDS.resolve("waves/sipas-2021.json")));
		assertThat(plan).containsOnlyKeys(targets.stream().map(Target::unit).toList());
		assertThat(targets).anyMatch((target) -> target.responses() < plan.getOrDefault(target.unit(), 0))
			.anyMatch((target) -> target.responses() >= plan.getOrDefault(target.unit(), 0));
	}

	@Test
	void everyPublishedFigureNamesItsSourceAndAUnitOfItsList() throws IOException {
		String units = Files.readString(SEEDS.resolve("unit-lists/vn-2021.json"));
		try (Stream<String> rows = Files.lines(SEEDS.resolve("published-figures/published_figures.csv"))) {
			List<String> figures = rows.skip(1).toList();
			assertThat(figures).hasSizeGreaterThan(260).doesNotHaveDuplicates();
			assertThat(figures).allSatisfy((row) -> {
				String[] cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
				assertThat(cells).hasSize(19);
				assertThat(cells[0]).isIn("SIPAS", "PAR INDEX", "PAPI", "PCI");
				assertThat(cells[2]).isEqualTo(cells[3].equals("VN") ? "" : "vn-2021");
				assertThat(units).contains("\"unit\": \"" + cells[3] + "\"");
				assertThat(cells[14] + cells[17]).isNotBlank();
			});
		}
	}

}
