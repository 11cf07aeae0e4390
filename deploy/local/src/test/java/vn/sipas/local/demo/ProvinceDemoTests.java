package vn.sipas.local.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The seed of a province's own ranking. */
class ProvinceDemoTests {

	private static final Path SEEDS = Path.of("../../seeds");

	private final JsonNode wave = JsonMapper.shared().readTree(SEEDS.resolve("waves/lai-chau-2021.json"));

	private final List<JsonNode> responses;

	ProvinceDemoTests() throws IOException {
		this.responses = ProvinceDemo.lines(SEEDS.resolve("demo/lai-chau-2021.ndjson.gz"))
			.stream()
			.map((line) -> JsonMapper.shared().readTree(line))
			.toList();
	}

	@Test
	void departmentsStandBesideDistrictsAndCommunesBelowThem() {
		Map<String, JsonNode> units = this.wave.get("units")
			.valueStream()
			.collect(Collectors.toMap((unit) -> unit.get("unit").asString(), Function.identity()));
		assertThat(units.values())
			.extracting((unit) -> unit.get("level").asString() + " below " + levelAbove(unit, units))
			.containsOnly("province below nothing", "department below province", "district below province",
					"commune below district");
		assertThat(this.wave.get("about").toString()).isEqualTo("{\"unitList\":\"vn-2021\",\"unit\":\"12\"}");
		assertThat(this.wave.get("synthetic").asBoolean()).isTrue();
	}

	@Test
	void eachResponseIsOfOneOfItsUnitsAndAnswersItsQuestions() {
		Set<String> units = this.wave.get("units")
			.valueStream()
			.map((unit) -> unit.get("unit").asString())
			.collect(Collectors.toSet());
		Set<String> criteria = criteria(this.wave.get("questionnaire")).collect(Collectors.toSet());
		assertThat(this.responses).hasSize(1745);
		assertThat(this.responses).extracting((response) -> response.get("responseId").asString())
			.doesNotHaveDuplicates();
		assertThat(this.responses).allSatisfy((response) -> {
			assertThat(units).contains(response.get("unit").asString());
			assertThat(criteria).containsAll(response.get("answers").propertyNames());
		});
	}

	@Test
	void oneCommuneIsBelowTheMinimum() {
		Map<String, Long> counts = this.responses.stream()
			.collect(Collectors.groupingBy((response) -> response.get("unit").asString(), Collectors.counting()));
		assertThat(counts.entrySet()
			.stream()
			.filter((count) -> count.getValue() < this.wave.get("minResponses").asLong())
			.map(Map.Entry::getKey)).containsExactly("03400");
	}

	private static String levelAbove(JsonNode unit, Map<String, JsonNode> units) {
		return unit.has("parent")
				? Objects.requireNonNull(units.get(unit.get("parent").asString())).get("level").asString() : "nothing";
	}

	private static Stream<String> criteria(JsonNode node) {
		return node.has("children") ? node.get("children").valueStream().flatMap(ProvinceDemoTests::criteria)
				: Stream.of(node.get("id").asString());
	}

}
