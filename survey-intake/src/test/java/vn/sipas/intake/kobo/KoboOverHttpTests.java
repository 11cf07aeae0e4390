package vn.sipas.intake.kobo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;
import vn.sipas.intake.access.Keys;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;
import static vn.sipas.intake.RunningIntake.json;

class KoboOverHttpTests {

	private static final JsonMapper MAPPER = JsonMapper.shared();

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	private static ObjectNode submission() {
		try (InputStream in = KoboOverHttpTests.class.getResourceAsStream("/kobo/submission.json")) {
			return (ObjectNode) MAPPER.readTree(in);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private HttpResponse<String> send(ObjectNode submission) {
		return this.intake.post(this.wave + "/kobo", JSON, submission.toString(), "Accept-Language", "en");
	}

	private List<String> published() {
		return TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1", this.wave.substring(14) + "|")
			.stream()
			.map(Map.Entry::getValue)
			.toList();
	}

	private void define(String kobo) {
		ObjectNode definition = RunningIntake.wave(this.wave.substring(14));
		definition.putObject("fieldwork").set("kobo", MAPPER.readTree(kobo));
		assertThat(this.intake.put(this.wave, definition.toString()).statusCode()).isEqualTo(200);
	}

	private String finding(ObjectNode submission, String pointer) {
		HttpResponse<String> answer = send(submission);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
		JsonNode errors = json(answer).get("errors");
		assertThat(errors).as(answer.body()).hasSize(1);
		assertThat(errors.get(0).get("pointer").stringValue()).isEqualTo(pointer);
		assertThat(published()).isEmpty();
		return errors.get(0).get("code").stringValue() + ": " + errors.get(0).get("detail").stringValue();
	}

	@Test
	void takesWhatKoboSendsByEqualNames() {
		HttpResponse<String> answer = send(submission());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
		JsonNode event = MAPPER.readTree(published().getFirst());
		assertThat(event.get("responseId").stringValue()).isEqualTo("uuid:3b6a2f0e-1d1c-4b46-a2f4-5f0d63c1f0aa");
		assertThat(event.get("channel").stringValue()).isEqualTo("kobo");
		assertThat(event.get("unit").stringValue()).isEqualTo("12");
		assertThat(event.get("cluster").stringValue()).isEqualTo("12-105-03490");
		assertThat(event.get("interviewer").stringValue()).isEqualTo("i-017");
		assertThat(event.get("durationSeconds").intValue()).isEqualTo(311);
		assertThat(event.get("answeredAt").stringValue()).isEqualTo("2026-03-02T09:14:05.187+07:00");
		assertThat(event.get("device").stringValue()).matches("[0-9a-f]{16}");
		assertThat(event.get("answers")).isEqualTo(
				MAPPER.readTree("{\"access.1\":5,\"access.2\":4,\"feedback.1\":3,\"feedback.2\":4,\"policy.1\":4}"));
	}

	@Test
	void publishesNothingThatKoboKnowsOfPeopleAndPlaces() {
		send(submission());
		assertThat(published()).hasSize(1)
			.allSatisfy((event) -> assertThat(event).doesNotContain("enumerator17", "kQb0FZcN1x2mVt7A", "22.3964",
					"103.4582", "jpg", "Nguyen", "cảm ơn"));
	}

	@Test
	void saysWhatItDidNotFindAndWhatItDidNotUse() {
		JsonNode answer = json(send(submission()));
		assertThat(answer.get("unanswered").valueStream().map(JsonNode::stringValue)).contains("policy.2", "policy.3")
			.doesNotContain("access.1");
		assertThat(answer.get("ignored").valueStream().map(JsonNode::stringValue))
			.containsExactly("group_place/location", "group_policy/comment", "photo");
	}

	@Test
	void countsARetryOnce() {
		String first = json(send(submission())).get("digest").stringValue();
		assertThat(json(send(submission())).get("digest").stringValue()).isEqualTo(first);
		assertThat(TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1", this.wave.substring(14) + "|"))
			.hasSize(1);
	}

	@Test
	void takesBackWhatACorrectionTakesThePlaceOf() {
		send(submission());
		ObjectNode edited = submission().put("_uuid", "99999999-1d1c-4b46-a2f4-5f0d63c1f0aa")
			.put("meta/instanceID", "uuid:99999999-1d1c-4b46-a2f4-5f0d63c1f0aa")
			.put("meta/deprecatedID", "uuid:3b6a2f0e-1d1c-4b46-a2f4-5f0d63c1f0aa");
		assertThat(send(edited).statusCode()).isEqualTo(202);
		Map<String, String> last = TestBroker.last(TestBroker.bootstrapServers(), "sipas.responses.v1",
				this.wave.substring(14) + "|");
		assertThat(last.get(this.wave.substring(14) + "|uuid:3b6a2f0e-1d1c-4b46-a2f4-5f0d63c1f0aa"))
			.contains("response-withdrawn");
		assertThat(last.get(this.wave.substring(14) + "|uuid:99999999-1d1c-4b46-a2f4-5f0d63c1f0aa"))
			.contains("response-submitted");
	}

	@Test
	void readsByTheWavesMapping() {
		define("""
				{"fields": {"unit": "where/province", "answeredAt": "_submission_time"}, "criteria": {}}""");
		ObjectNode submission = submission();
		submission.remove("group_place/unit");
		assertThat(finding(submission, "/unit")).startsWith("required");
		submission.put("where/province", "11");
		assertThat(send(submission).statusCode()).isEqualTo(202);
		JsonNode event = MAPPER.readTree(published().getFirst());
		assertThat(event.get("unit").stringValue()).isEqualTo("11");
		assertThat(event.get("answeredAt").stringValue()).isEqualTo("2026-03-02T02:15:10Z");
	}

	@Test
	void refusesSeveralChoices() {
		assertThat(finding(submission().put("group_access/access_1", "5 4"), "/answers/access.1"))
			.startsWith("several-choices")
			.contains("5 4");
	}

	@Test
	void refusesQuestionsThatRepeat() {
		ObjectNode submission = submission();
		submission.remove("group_access/access_1");
		submission.putArray("visits").addObject().put("visits/access_1", "5");
		assertThat(finding(submission, "/answers/access.1")).startsWith("repeated-question");
	}

	@Test
	void refusesTwoQuestionsOfOneName() {
		assertThat(finding(submission().put("other/access_1", "3"), "/answers/access.1"))
			.startsWith("ambiguous-question")
			.contains("group_access/access_1, other/access_1");
	}

	@Test
	void aQuestionAnswersOneCriterionOnly() {
		Questions questions = new Questions(MAPPER.readTree("{\"g/a_1\": \"5\"}"));
		assertThat(questions.named(KoboNames.of("a.1"))).isInstanceOf(Questions.Found.One.class);
		assertThat(questions.named(KoboNames.of("a.1"))).isInstanceOf(Questions.Found.One.class);
		assertThat(questions.named(KoboNames.of("a-1"))).isEqualTo(new Questions.Found.Several(List.of("g/a_1")));
	}

	@Test
	void refusesWhatIsNoChoice() {
		assertThat(finding(submission().put("group_access/access_1", "good"), "/answers/access.1"))
			.startsWith("not-a-choice")
			.contains("\"good\"");
		assertThat(finding(submission().put("group_access/access_1", "6"), "/answers/access.1"))
			.startsWith("out-of-scale");
		ObjectNode list = submission();
		list.putObject("group_access/access_1");
		assertThat(finding(list, "/answers/access.1")).startsWith("not-a-text");
	}

	@Test
	void needsTheIdThatKoboGives() {
		ObjectNode submission = submission();
		submission.remove("_uuid");
		assertThat(finding(submission, "/_uuid")).startsWith("required");
	}

	@Test
	void flagsAClockThatIsAheadOfKobos() {
		ObjectNode submission = submission().put("end", "2026-05-02T09:14:05+07:00");
		assertThat(send(submission).statusCode()).isEqualTo(202);
		assertThat(published().getFirst()).contains("clock-wrong");
	}

	@Test
	void refusesWhatIsNotJson() {
		assertThat(this.intake.post(this.wave + "/kobo", JSON, "{\"_uuid\":").statusCode()).isEqualTo(400);
		assertThat(this.intake.post(this.wave + "/kobo", JSON, "[]").statusCode()).isEqualTo(422);
		assertThat(this.intake.post(this.wave + "/kobo", JSON, " ".repeat(300_000)).statusCode()).isEqualTo(413);
	}

	@Test
	void knowsItsCallerByASecretHeaderOrByNameAndSecret() {
		String name = "kobo-" + UUID.randomUUID();
		String key = Keys.issue(this.intake, name, "collector", List.of(this.wave.substring(14)), List.of("12"));
		String basic = Base64.getEncoder().encodeToString((name + ":" + key).getBytes(StandardCharsets.UTF_8));
		assertThat(send("X-Sipas-Key", key, submission())).isEqualTo(202);
		assertThat(send("Authorization", "Basic " + basic, submission())).isEqualTo(202);
		assertThat(send("Authorization", "Basic " + basic, submission().put("group_place/unit", "11"))).isEqualTo(422);
		assertThat(send("Authorization", "Bearer wrong", submission())).isEqualTo(401);
	}

	@Test
	void aKeyForAUnitPutsNoSubmissionInThePlaceOfAnotherUnits() {
		send(submission());
		String before = published().getFirst();
		ObjectNode edited = submission().put("_uuid", "99999999-1d1c-4b46-a2f4-5f0d63c1f0aa")
			.put("meta/instanceID", "uuid:99999999-1d1c-4b46-a2f4-5f0d63c1f0aa")
			.put("meta/deprecatedID", "uuid:3b6a2f0e-1d1c-4b46-a2f4-5f0d63c1f0aa")
			.put("group_place/unit", "11");
		List<String> waves = List.of(this.wave.substring(14));
		String own = Keys.issue(this.intake, "unit-" + UUID.randomUUID(), "collector", waves, List.of("11"));
		String all = Keys.issue(this.intake, "units-" + UUID.randomUUID(), "collector", waves, List.of("*"));
		assertThat(send("X-Sipas-Key", own, edited)).isEqualTo(403);
		assertThat(published()).containsExactly(before);
		assertThat(send("X-Sipas-Key", all, edited)).isEqualTo(202);
		assertThat(published()).hasSize(3).anyMatch((event) -> event.contains("response-withdrawn"));
		edited.remove("meta/deprecatedID");
		assertThat(send("X-Sipas-Key", own, edited)).isEqualTo(202);
	}

	private int send(String header, String value, ObjectNode submission) {
		// The client sends a key of its own unless told otherwise.
		String[] headers = header.equals("Authorization") ? new String[] { header, value }
				: new String[] { header, value, "Authorization", "" };
		return this.intake.post(this.wave + "/kobo", JSON, submission.toString(), headers).statusCode();
	}

	@Test
	void answers503WhileKafkaIsAway(@TempDir Path directory) {
		EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
		try (RunningIntake away = RunningIntake.start(kafka.bootstrapServers()).awaitReady()) {
			away.put("/api/v1/waves/away", RunningIntake.wave("away").toString());
			kafka.close();
			HttpResponse<String> answer = away.post("/api/v1/waves/away/kobo", JSON, submission().toString());
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		}
	}

}
