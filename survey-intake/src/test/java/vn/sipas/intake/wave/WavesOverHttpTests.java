package vn.sipas.intake.wave;

import java.net.http.HttpResponse;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.json;

class WavesOverHttpTests {

	private final RunningIntake intake = TestBroker.intake();

	@Test
	void createsAWaveThenReplacesIt() {
		HttpResponse<String> created = put("w-created", wave("w-created").put("state", "draft"));
		assertThat(created.statusCode()).isEqualTo(201);
		assertThat(json(created).get("definition").intValue()).isEqualTo(1);
		assertThat(json(created).get("hasBeenOpen").booleanValue()).isFalse();
		HttpResponse<String> replaced = put("w-created", wave("w-created"));
		assertThat(replaced.statusCode()).isEqualTo(200);
		assertThat(json(replaced).get("definition").intValue()).isEqualTo(2);
		assertThat(json(replaced).get("hasBeenOpen").booleanValue()).isTrue();
		assertThat(this.intake.get("/api/v1/waves/w-created").body()).isEqualTo(replaced.body());
	}

	static List<ObjectNode> definitions() {
		return List.of(wave("w-kept"), RunningIntake.sampledWave("w-kept-sampled"));
	}

	@ParameterizedTest
	@MethodSource("definitions")
	void keepsWhatItWasGiven(ObjectNode definition) {
		JsonNode answered = json(put(definition.get("wave").stringValue(), definition));
		definition.propertyNames().forEach((name) -> {
			assertThat(answered.get(name)).as(name).isEqualTo(definition.get(name));
		});
	}

	@Test
	void changesNothingWhenTheSameIsPutAgain() {
		put("w-same", wave("w-same"));
		assertThat(json(put("w-same", wave("w-same"))).get("definition").intValue()).isEqualTo(1);
	}

	@Test
	void takesItsOwnAnswerBackUnlessSomebodyElseWasQuicker() {
		JsonNode first = json(put("w-back", wave("w-back").without("units").put("unitList", "vn-2021")));
		assertThat(first.get("units").size()).isEqualTo(64);
		ObjectNode retitled = (ObjectNode) first.deepCopy();
		((ObjectNode) retitled.get("title")).put("en", "Another title");
		assertThat(put("w-back", retitled).statusCode()).isEqualTo(200);
		assertThat(put("w-back", retitled).statusCode()).isEqualTo(409);
	}

	@Test
	void listsWavesInShort() {
		put("w-listed", wave("w-listed"));
		JsonNode list = json(this.intake.get("/api/v1/waves"));
		JsonNode listed = list.valueStream()
			.filter((wave) -> wave.get("wave").stringValue().equals("w-listed"))
			.findFirst()
			.orElseThrow();
		assertThat(listed.propertyNames()).containsExactly("wave", "definition", "title", "state", "opens", "closes",
				"synthetic");
	}

	@Test
	void goesThroughItsStatesAndNoOtherWay() {
		assertThat(put("w-states", wave("w-states").put("state", "closed")).statusCode()).isEqualTo(409);
		put("w-states", wave("w-states"));
		assertThat(put("w-states", wave("w-states").put("state", "draft")).statusCode()).isEqualTo(409);
		assertThat(put("w-states", wave("w-states").put("state", "published")).statusCode()).isEqualTo(409);
		assertThat(put("w-states", wave("w-states").put("state", "closed")).statusCode()).isEqualTo(200);
		HttpResponse<String> silent = put("w-states", wave("w-states"));
		assertThat(silent.statusCode()).isEqualTo(409);
		assertThat(pointers(silent)).containsExactly("/reason");
		assertThat(put("w-states", wave("w-states").put("reason", "forms came late")).statusCode()).isEqualTo(200);
		put("w-states", wave("w-states").put("state", "closed"));
		assertThat(put("w-states", wave("w-states").put("state", "published")).statusCode()).isEqualTo(200);
		assertThat(put("w-states", wave("w-states").put("reason", "too late")).statusCode()).isEqualTo(409);
	}

	@Test
	void fixesCriteriaAndUnitsOnceItHasBeenOpenButNoTitlesDatesRulesAndWeights() {
		put("w-fixed", wave("w-fixed"));
		ObjectNode changed = wave("w-fixed").put("closes", "2027-01-31").put("satisfiedFrom", 5);
		((ObjectNode) changed.at("/questionnaire/children/0")).put("weight", 0.7).put("rule", "pooled");
		((ObjectNode) changed.at("/questionnaire/children/1")).put("weight", 0.3);
		((ObjectNode) changed.at("/title")).put("en", "Another title");
		assertThat(put("w-fixed", changed).statusCode()).isEqualTo(200);
		ObjectNode frozen = wave("w-fixed");
		((ObjectNode) frozen.at("/questionnaire/children/1/children/0")).put("kind", "perception");
		((ObjectNode) frozen.at("/units/1")).put("level", "district");
		((ObjectNode) frozen.at("/units/2")).put("unit", "13");
		HttpResponse<String> refused = put("w-fixed", frozen);
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(json(refused).get("type").stringValue()).isEqualTo("urn:sipas:problem:frozen");
		assertThat(pointers(refused)).containsExactlyInAnyOrder("/questionnaire/children/1/children/0", "/units/1",
				"/units/2", "/units");
	}

	@Test
	void fixesWhichResponsesAreComparedOnceItHasBeenOpenButNotByWhichNumbers() {
		put("w-compared", quality("w-compared", "{\"responsesPerDevice\":3,\"alikePercent\":95,\"hold\":[\"alike\"]}"));
		assertThat(put("w-compared",
				quality("w-compared", "{\"responsesPerDevice\":2,\"alikePercent\":90,\"lateAfterDays\":3,\"hold\":[]}"))
			.statusCode()).isEqualTo(200);
		HttpResponse<String> refused = put("w-compared",
				quality("w-compared", "{\"responsesPerDevice\":2,\"responsesPerInterviewerDay\":20}"));
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(pointers(refused)).containsExactly("/fieldwork/quality", "/fieldwork/quality");
		assertThat(refused.body()).contains("responsesPerInterviewerDay", "alikePercent");
	}

	private static ObjectNode quality(String id, String rules) {
		ObjectNode wave = wave(id);
		wave.putObject("fieldwork").set("quality", new JsonMapper().readTree(rules));
		return wave;
	}

	@Test
	void fixesTheWordsOfQuestionsAndTheNamesOfUnitsOnceItHasBeenOpen() {
		put("w-words", wave("w-words"));
		ObjectNode other = wave("w-words");
		((ObjectNode) other.at("/questionnaire/children/0/children/0/children/0/question")).put("vi", "Câu hỏi khác");
		((ObjectNode) other.at("/questionnaire/children/1/children/0/question")).put("en", "Another question");
		((ObjectNode) other.at("/units/1/name")).put("en", "Another name");
		HttpResponse<String> refused = put("w-words", other);
		assertThat(refused.statusCode()).isEqualTo(409);
		assertThat(pointers(refused)).containsExactlyInAnyOrder("/questionnaire/children/0/children/0/children/0",
				"/questionnaire/children/1/children/0", "/units/1");
	}

	@Test
	void letsACriterionMoveInTheTreeEvenThen() {
		put("w-moved", wave("w-moved"));
		ObjectNode moved = wave("w-moved");
		JsonNode criterion = ((ArrayNode) moved.at("/questionnaire/children/1/children")).remove(0);
		((ArrayNode) moved.at("/questionnaire/children/0/children")).add(criterion);
		assertThat(put("w-moved", moved).statusCode()).isEqualTo(200);
	}

	@Test
	void letsWhatItSaysOfItsSampleAndItsPastChangeEvenThen() {
		ObjectNode definition = RunningIntake.sampledWave("w-sampled");
		put("w-sampled", definition);
		((ObjectNode) definition.at("/strata/0")).put("clusters", 41);
		((ArrayNode) definition.get("strata")).remove(1);
		definition.put("scheme", "sipas-2023").put("previousWave", "w-earlier");
		JsonNode changed = json(put("w-sampled", definition));
		for (String name : List.of("scheme", "previousWave", "strata")) {
			assertThat(changed.get(name)).isEqualTo(definition.get(name));
		}
		JsonNode without = json(put("w-sampled", definition.without(List.of("scheme", "previousWave", "strata"))));
		assertThat(without.get("definition").intValue()).isEqualTo(3);
		assertThat(without.propertyNames()).doesNotContain("scheme", "previousWave", "strata");
	}

	@Test
	void saysInTheReadersLanguageWhatIsWrongWithItsSampleOrItsPast() {
		String definition = RunningIntake.sampledWave("w-self").put("previousWave", "w-self").toString();
		assertThat(detail(this.intake.put("/api/v1/waves/w-self", definition)))
			.isEqualTo("Đợt khảo sát \"w-self\" không thể là đợt trước của chính nó.");
		assertThat(detail(this.intake.put("/api/v1/waves/w-self", definition, "Accept-Language", "en")))
			.isEqualTo("The wave \"w-self\" cannot be its own earlier wave.");
	}

	@Test
	void refusesWhatIsNoDefinition() {
		assertThat(this.intake.put("/api/v1/waves/w-bad", "{").statusCode()).isEqualTo(400);
		assertThat(this.intake.put("/api/v1/waves/w-bad", "").statusCode()).isEqualTo(400);
		assertThat(this.intake.put("/api/v1/waves/w-bad", "{\"wave\":\"a\",\"wave\":\"a\"}").statusCode())
			.isEqualTo(422);
		assertThat(put("w-bad", wave("w-other")).statusCode()).isEqualTo(422);
		assertThat(this.intake.get("/api/v1/waves/w-bad").statusCode()).isEqualTo(404);
		assertThat(this.intake.put("/api/v1/waves/w-bad", wave("w-bad").toString(), "Authorization", "Basic x")
			.statusCode()).isEqualTo(401);
	}

	private HttpResponse<String> put(String wave, JsonNode definition) {
		return this.intake.put("/api/v1/waves/" + wave, definition.toString());
	}

	private static ObjectNode wave(String id) {
		return RunningIntake.wave(id);
	}

	private static String detail(HttpResponse<String> problem) {
		return json(problem).at("/errors/0/detail").stringValue();
	}

	private static List<String> pointers(HttpResponse<String> problem) {
		return json(problem).get("errors").valueStream().map((error) -> error.get("pointer").stringValue()).toList();
	}

}
