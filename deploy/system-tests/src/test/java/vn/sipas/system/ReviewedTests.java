package vn.sipas.system;

import java.time.Duration;
import java.util.function.BiConsumer;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * From a hurried form to a reviewer's list, and from the decision to the ranking.
 */
@ExtendWith(RunningPipeline.class)
class ReviewedTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final String WAVE = "/api/v1/waves/reviewed";

	private static final String RULES = """
			{"quality":{"secondsPerQuestion":2,"responsesPerInterviewerDay":2,"hold":["too-fast","interviewer-day"]}}""";

	@Test
	void whatIsOddIsListedAndCountsOnceItIsApproved(Pipeline pipeline) throws Exception {
		Http http = new Http(pipeline.status());
		ObjectNode wave = (ObjectNode) JSON.readTree(new TrialWave("reviewed").json());
		wave.put("minResponses", 1).set("fieldwork", JSON.readTree(RULES));
		assertThat(http.put(WAVE, wave.toString()).statusCode()).isEqualTo(201);
		send(http, "good", "ivr-1", 60, 5);
		send(http, "hurried", "ivr-2", 3, 1);
		eventually(http, (unit, reviews) -> {
			assertThat(unit.path("responses").asInt()).isEqualTo(1);
			assertThat(unit.path("overall").decimalValue()).isEqualByComparingTo("100");
			assertThat(reviews.path("total").asInt()).isEqualTo(1);
			assertThat(reviews.at("/reviews/0/responseId").asString()).isEqualTo("hurried");
			assertThat(reviews.at("/reviews/0/flags/0").asString()).isEqualTo("too-fast");
		});
		decide(http, "hurried", "approved");
		eventually(http, (unit, reviews) -> {
			assertThat(unit.path("responses").asInt()).isEqualTo(2);
			assertThat(unit.path("overall").decimalValue()).isEqualByComparingTo("50");
			assertThat(reviews.path("total").asInt()).isZero();
		});
		send(http, "second", "ivr-1", 60, 5);
		send(http, "third", "ivr-1", 60, 5);
		eventually(http, (unit, reviews) -> {
			assertThat(unit.path("responses").asInt()).isEqualTo(1);
			assertThat(reviews.path("total").asInt()).isEqualTo(3);
		});
		decide(http, "third", "rejected");
		decide(http, "good", "approved");
		eventually(http, (unit, reviews) -> assertThat(unit.path("responses").asInt()).isEqualTo(2));
		assertThat(http.delete(WAVE + "/responses/third").statusCode()).isBetween(200, 204);
		eventually(http, (unit, reviews) -> {
			assertThat(unit.path("responses").asInt()).isEqualTo(3);
			assertThat(reviews.path("total").asInt()).isZero();
		});
		Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
			JsonNode rows = http.rankingAsAdmin(WAVE + "/quality?by=interviewer").path("rows");
			assertThat(rows).hasSize(2);
			assertThat(rows.get(0).path("responses").asInt()).isEqualTo(2);
			assertThat(rows.get(1).path("flags").path("too-fast").asInt()).isEqualTo(1);
			assertThat(rows.get(1).path("approved").asInt()).isEqualTo(1);
		});
	}

	private static void eventually(Http http, BiConsumer<JsonNode, JsonNode> assertion) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.untilAsserted(
					() -> assertion.accept(http.ranking(WAVE + "/units/p1"), http.rankingAsAdmin(WAVE + "/reviews")));
	}

	private static void send(Http http, String id, String interviewer, int seconds, int answer) throws Exception {
		ObjectNode response = JSON.createObjectNode()
			.put("responseId", id)
			.put("unit", "p1")
			.put("interviewer", interviewer)
			.put("durationSeconds", seconds)
			.put("answeredAt", "2026-03-02T09:14:05+07:00");
		ObjectNode answers = response.putObject("answers");
		TrialWave.DIMENSIONS.values().forEach((criteria) -> criteria.forEach((one) -> answers.put(one, answer)));
		assertThat(http.post(WAVE + "/responses", "application/json", response.toString()).statusCode()).isEqualTo(202);
	}

	private static void decide(Http http, String id, String decision) throws Exception {
		String body = JSON.createObjectNode()
			.put("responseId", id)
			.put("revision", 1)
			.put("decision", decision)
			.put("reason", "asked again")
			.toString();
		assertThat(http.post(WAVE + "/reviews", "application/json", body).statusCode()).isEqualTo(202);
	}

}
