package vn.sipas.intake.response;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;

class FlagsOverHttpTests {

	private final RunningIntake intake = TestBroker.intake();

	private String wave = "";

	@BeforeEach
	void open() {
		ObjectNode gathered = (ObjectNode) RunningIntake.example("wave-defined/examples/gathered.json")
			.get("fieldwork");
		gathered.set("sampledClusters", JsonMapper.shared().valueToTree(List.of("c-1", "c-2")));
		this.wave = TestBroker.openWave((wave) -> {
			wave.set("fieldwork", gathered);
			return wave;
		});
	}

	@Test
	void aResponseWithNothingOddAboutItHasNoFlags() {
		assertThat(published(response()).has("flags")).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "durationSeconds, 8, too-fast", "cluster, c-9, outside-sample" })
	void whatIsOddIsFlaggedAndTakenAllTheSame(String field, String value, String flag) {
		ObjectNode response = response();
		if (field.equals("durationSeconds")) {
			response.put(field, Integer.parseInt(value));
		}
		else {
			response.put(field, value);
		}
		assertThat(published(response).get("flags")).extracting(JsonNode::stringValue).containsExactly(flag);
	}

	@Test
	void aStraightLineIsFlaggedFromSoManyAnswersOn() {
		ObjectNode response = response();
		List<String> items = List.copyOf(response.get("answers").propertyNames());
		assertThat(items).hasSizeGreaterThanOrEqualTo(6);
		items.forEach((item) -> ((ObjectNode) response.get("answers")).put(item, 4));
		assertThat(published(response).get("flags")).extracting(JsonNode::stringValue)
			.containsExactly("straight-lined");
		((ObjectNode) response.get("answers")).put(items.getFirst(), 3);
		assertThat(published(response.put("responseId", "bent")).has("flags")).isFalse();
	}

	@Test
	void whatCameInLongAfterItWasAnsweredIsLate() {
		assertThat(published(response().put("answeredAt", "2026-01-02T09:00:00+07:00")).get("flags"))
			.extracting(JsonNode::stringValue)
			.containsExactly("late");
	}

	@ParameterizedTest
	@CsvSource({ "service, tax, unknown-service", "consent, a b, bad-id" })
	void whatTheWaveDoesNotAskForIsRefused(String field, String value, String code) {
		assertRefused(response().put(field, value), code);
	}

	@ParameterizedTest
	@CsvSource({ "sex, other, unknown-group", "phone, x, unknown-demographic" })
	void aGroupThatTheWaveDoesNotHaveIsRefused(String name, String group, String code) {
		ObjectNode response = response();
		((ObjectNode) response.get("demographics")).put(name, group);
		assertRefused(response, code);
	}

	@Test
	void whoAWaveDoesNotAskForIsNotKeptEither() {
		String open = TestBroker.openWave();
		ObjectNode response = RunningIntake.response("phone");
		((ObjectNode) response.get("demographics")).put("contact", "0912 345 678");
		var answer = this.intake.post(open + "/responses", RunningIntake.JSON, response.toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.body()).contains("personal-data").doesNotContain("0912");
	}

	private void assertRefused(ObjectNode response, String code) {
		var answer = this.intake.post(this.wave + "/responses", RunningIntake.JSON, response.toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(RunningIntake.json(answer).at("/errors/0/code").stringValue()).isEqualTo(code);
	}

	private JsonNode published(ObjectNode response) {
		String id = response.get("responseId").stringValue();
		assertThat(this.intake.post(this.wave + "/responses", RunningIntake.JSON, response.toString()).statusCode())
			.isEqualTo(202);
		String key = this.wave.substring(this.wave.lastIndexOf('/') + 1) + "|" + id;
		return JsonMapper.shared()
			.readTree(TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", key).get(key));
	}

	private static ObjectNode response() {
		ObjectNode response = RunningIntake.response("odd").put("cluster", "c-1").put("durationSeconds", 300);
		response.put("answeredAt", OffsetDateTime.now(ZoneOffset.UTC).toString());
		response.remove("service");
		return response.set("demographics", JsonMapper.shared().createObjectNode().put("sex", "female"));
	}

}
