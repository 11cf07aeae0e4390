package vn.sipas.intake.wave;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.json.JsonTree;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.unitlist.UnitLists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class WaveReaderTests {

	private final WaveReader reader = new WaveReader(new UnitLists(JsonMapper.shared()));

	@Test
	void readsTheDefinitionThatTheContractShows() {
		Wave wave = this.reader.read("demo", RunningIntake.wave("demo")).wave();
		assertThat(wave.questionnaire().tree().filter(Node::isCriterion)).hasSize(8);
		assertThat(wave.units()).hasSize(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					/title/en                          | ""                | /title/en: bad-text
					/title/en                          | 5                 | /title/en: not-a-text
					/title/fr                          | "x"               | /title/fr: unknown-field
					/colour                            | "red"             | /colour: unknown-field
					/state                             | "opened"          | /state: unknown-word
					/opens                             | "2026-02-30"      | /opens: not-a-date
					/closes                            | "2025-12-31"      | /closes: closes-before-opens
					/closes                            | "2026-01-01"      |
					/synthetic                         | "yes"             | /synthetic: not-a-boolean
					/scheme                            | "sipas 2017"      | /scheme: bad-id
					/scheme                            | 2017              | /scheme: not-a-text
					/scheme                            | "sipas-2017"      |
					/previousWave                      | "../demo"         | /previousWave: bad-id
					/previousWave                      | "demo"            | /previousWave: own-previous-wave
					/previousWave                      | "never-defined"   |
					/about                             | {"unitList": "vn-2021", "unit": "12"} |
					/about                             | "12"              | /about: not-an-object
					/about                             | {"unit": "12"}    | /about/unitList: required
					/about                             | {"unitList": "vn-1900", "unit": "12"} | /about/unitList: unknown-unit-list
					/about                             | {"unitList": "vn-2021", "unit": "99"} | /about/unit: not-in-unit-list
					/about                             | {"unitList": "vn-2021", "unit": "12", "level": "x"} | /about/level: unknown-field
					/strata                            | [{"stratum": "12-1"}] | /strata/0/clusters: required
					/minResponses                      | -1                | /minResponses: out-of-range
					/minResponses                      | 1.0               | /minResponses: not-an-integer
					/satisfiedFrom                     | 6                 | /satisfiedFrom: not-on-scale
					/scale/1/value                     | 1                 | /scale/1/value: duplicate-value
					/scale                             | []                | /scale: too-few
					/units                             | []                | /units: too-few
					/units/1/unit                      | "11"              | /units/2/unit: duplicate-id
					/units/1/unit                      | "1:2"             | /units/1/unit: bad-id
					/units/1/level                     | "Tỉnh"            | /units/1/level: bad-id
					/units/1/parent                    | "XX"              | /units/1/parent: missing-parent
					/units/0/parent                    | "VN"              | /units/0/parent: own-ancestor
					/units/1                           | "12"              | /units/1: not-an-object
					/unitList                          | "vn-1999"         | /unitList: unknown-unit-list
					/unitList                          | "../vn-2021"      | /unitList: unknown-unit-list
					/unitList                          | "vn-2021"         | /units: units-and-unit-list
					/questionnaire                     | 1                 | /questionnaire: not-an-object
					/questionnaire/rule                | "median"          | /questionnaire/rule: unknown-word
					/questionnaire/children            | []                | /questionnaire/children: empty-node
					/questionnaire/children            | 1                 | /questionnaire/children: not-a-list
					/questionnaire/kind                | "satisfaction"    | /questionnaire/kind: kind-on-node
					/questionnaire/children/0/weight   | 0.5               | /questionnaire/children: weights-sum
					/questionnaire/children/0/weight   | 0.6000            |
					/questionnaire/children/0/weight   | 0.60000000001     | /questionnaire/children/0/weight: too-precise
					/questionnaire/children/0/weight   | -0.6              | /questionnaire/children/0/weight: out-of-range
					/questionnaire/children/0/weight   | 1e-999999999      | /questionnaire/children/0/weight: out-of-range
					/questionnaire/children/0/weight   | 1e-2147483648     | /questionnaire/children/0/weight: out-of-range
					/questionnaire/children/1/rule     | "question"        | /questionnaire/children/1/question: required
					/questionnaire/children/1/children/0/id       | "access.1" | /questionnaire/children/1/children/0/id: duplicate-id
					/questionnaire/children/1/children/0/kind     | "opinion"  | /questionnaire/children/1/children/0/kind: unknown-word
					/questionnaire/children/1/children/0/weight   | 0.5        |
					""")
	void findsWhatIsWrong(String pointer, String value, @Nullable String expected) {
		ObjectNode definition = RunningIntake.wave("demo");
		int last = pointer.lastIndexOf('/');
		JsonNode parent = definition.at(pointer.substring(0, last));
		JsonNode json = JsonTree.read(value.getBytes(StandardCharsets.UTF_8));
		if (parent instanceof ArrayNode array) {
			array.set(Integer.parseInt(pointer.substring(last + 1)), json);
		}
		else {
			((ObjectNode) parent).set(pointer.substring(last + 1), json);
		}
		assertThat(findings(definition)).containsExactlyElementsOf((expected != null) ? List.of(expected) : List.of());
	}

	static Stream<Arguments> shapes() {
		return Stream.of(shape("a missing field", (wave) -> wave.remove("opens"), "/opens: required"),
				shape("neither units nor list", (wave) -> wave.remove("units"), "/units: required"),
				shape("no questionnaire", (wave) -> wave.remove("questionnaire"), "/questionnaire: required"),
				shape("a rule without children", (wave) -> object(wave, "/questionnaire").remove("children"),
						"/questionnaire/children: empty-node"),
				shape("children without a rule", (wave) -> object(wave, "/questionnaire").remove("rule"),
						"/questionnaire/rule: required"),
				shape("a leaf without a question",
						(wave) -> object(wave, "/questionnaire/children/1/children/0").remove("question"),
						"/questionnaire/children/1/children/0/question: required"),
				shape("a missing weight", (wave) -> object(wave, "/questionnaire/children/1").remove("weight"),
						"/questionnaire/children/1/weight: required"),
				shape("only one criterion and no tree",
						(wave) -> wave.set("questionnaire", wave.at("/questionnaire/children/1/children/0").deepCopy()),
						"/questionnaire/children: empty-node"),
				shape("a ring of units", (wave) -> {
					object(wave, "/units/1").put("parent", "11");
					object(wave, "/units/2").put("parent", "12");
				}, "/units/1/parent: own-ancestor", "/units/2/parent: own-ancestor"),
				shape("everything at once", (wave) -> wave.removeAll(), "/title: required", "/state: required",
						"/opens: required", "/closes: required", "/units: required", "/scale: required",
						"/satisfiedFrom: required", "/minResponses: required", "/questionnaire: required"));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("shapes")
	void findsWhatIsMissing(String name, Consumer<ObjectNode> change, List<String> expected) {
		ObjectNode definition = RunningIntake.wave("demo");
		change.accept(definition);
		assertThat(findings(definition)).as(name).containsExactlyElementsOf(expected);
	}

	@Test
	void leavesOutOfTheSumOfWeightsWhatCanHaveNoValue() {
		ObjectNode definition = RunningIntake.wave("demo");
		ObjectNode asides = JsonMapper.shared().createObjectNode().put("id", "asides").put("rule", "mean");
		asides.putArray("children").add(criterion("wish").put("kind", "expectation"));
		((ArrayNode) definition.at("/questionnaire/children")).add(asides);
		assertThat(findings(definition)).isEmpty();
	}

	@Test
	void countsInTheSumOfWeightsANodeWithAQuestionOfItsOwn() {
		ObjectNode definition = RunningIntake.wave("demo");
		ObjectNode asked = criterion("trust").put("rule", "question").put("weight", 0.1);
		asked.putArray("children").add(criterion("wish").put("kind", "expectation"));
		((ArrayNode) definition.at("/questionnaire/children")).add(asked);
		assertThat(findings(definition)).containsExactly("/questionnaire/children: weights-sum");
	}

	@Test
	void asksForACriterionOfSatisfaction() {
		ObjectNode definition = RunningIntake.wave("demo");
		ObjectNode root = definition.putObject("questionnaire").put("id", "overall").put("rule", "mean");
		root.putArray("children").add(criterion("wish").put("kind", "expectation"));
		assertThat(findings(definition)).containsExactly("/questionnaire: no-criterion");
	}

	@Test
	void boundsTheTree() {
		ObjectNode deep = criterion("c");
		for (int level = 0; level < 12; level++) {
			ObjectNode node = JsonMapper.shared().createObjectNode().put("id", "n" + level).put("rule", "mean");
			node.putArray("children").add(deep);
			deep = node;
		}
		assertThat(findings(RunningIntake.wave("demo").set("questionnaire", deep))).singleElement()
			.asString()
			.endsWith("/children: too-deep");
		ObjectNode wide = JsonMapper.shared().createObjectNode().put("id", "root").put("rule", "mean");
		ArrayNode children = wide.putArray("children");
		IntStream.range(0, 501).forEach((i) -> children.add(criterion("c" + i)));
		assertThat(findings(RunningIntake.wave("demo").set("questionnaire", wide)))
			.containsExactly("/questionnaire: too-many");
	}

	private static ObjectNode criterion(String id) {
		ObjectNode criterion = JsonMapper.shared().createObjectNode().put("id", id);
		criterion.putObject("question").put("vi", "Câu hỏi").put("en", "Question");
		return criterion;
	}

	private List<String> findings(JsonNode definition) {
		ProblemException problem = catchThrowableOfType(ProblemException.class,
				() -> this.reader.read("demo", definition));
		return (problem != null) ? problem.findings()
			.stream()
			.map((finding) -> finding.pointer() + ": " + finding.code().word())
			.toList() : List.of();
	}

	private static ObjectNode object(ObjectNode wave, String pointer) {
		return (ObjectNode) wave.at(pointer);
	}

	private static Arguments shape(String name, Consumer<ObjectNode> change, String... expected) {
		return Arguments.of(name, change, List.of(expected));
	}

}
