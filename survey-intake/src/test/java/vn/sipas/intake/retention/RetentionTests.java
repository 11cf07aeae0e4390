package vn.sipas.intake.retention;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;

class RetentionTests {

	private static final String WAVE = "/api/v1/waves/forgotten";

	@Test
	void responsesAreErasedOnceTheirTimeIsOverAndTheWaveStaysClosed() {
		try (RunningIntake intake = RunningIntake
			.start(TestBroker.bootstrapServers(), "--sipas.intake.retention.check-every=200ms")
			.awaitReady()) {
			ObjectNode wave = RunningIntake.wave("forgotten").put("opens", "2020-01-01").put("closes", "2020-12-31");
			wave.putObject("fieldwork").put("retentionDays", 365);
			assertThat(intake.put(WAVE, wave.toString()).statusCode()).isEqualTo(201);
			for (String id : List.of("a", "b")) {
				var response = RunningIntake.response(id).put("answeredAt", "2020-06-01T09:00:00+07:00");
				assertThat(intake.post(WAVE + "/responses", JSON, response.toString()).statusCode()).isEqualTo(202);
			}
			String review = "{\"responseId\": \"a\", \"revision\": 1, \"decision\": \"approved\", \"reason\": \"seen\"}";
			assertThat(intake.post(WAVE + "/reviews", JSON, review).statusCode()).isEqualTo(202);
			assertThat(last("sipas.responses.v1")).allSatisfy((key, value) -> assertThat(value).isNotEmpty());
			intake.put(WAVE, wave.put("state", "closed").toString());
			Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
				assertThat(RunningIntake.json(intake.get(WAVE)).has("responsesErasedAt")).isTrue();
				assertThat(last("sipas.responses.v1")).hasSize(2)
					.allSatisfy((key, value) -> assertThat(value).isEmpty());
				assertThat(last("sipas.reviews.v1")).hasSize(1).allSatisfy((key, value) -> assertThat(value).isEmpty());
			});
			var again = intake.put(WAVE, wave.put("state", "open").put("reason", "more").toString());
			assertThat(again.statusCode()).isEqualTo(409);
			assertThat(again.body()).contains("responses-erased");
			var audit = intake.get("/api/v1/audit?wave=forgotten&action=responses-erased");
			assertThat(RunningIntake.json(audit).get("events")).singleElement()
				.satisfies((event) -> assertThat(event.get("detail").stringValue()).isEqualTo("2 responses"));
		}
	}

	private static Map<String, String> last(String topic) {
		return TestBroker.last(TestBroker.bootstrapServers(), topic, "forgotten|");
	}

}
