package vn.sipas.intake;

import java.net.http.HttpResponse;
import java.time.Duration;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.testcontainers.junit.jupiter.Container;
import org.testcontainers.junit.jupiter.Testcontainers;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.utility.DockerImageName;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;
import static vn.sipas.intake.RunningIntake.NDJSON;
import static vn.sipas.intake.RunningIntake.json;
import static vn.sipas.intake.RunningIntake.response;

@Tag("docker")
@Testcontainers
class SurveyIntakeDockerTests {

	private static final String WAVE = "/api/v1/waves/docker";

	private static final String RESPONSES = WAVE + "/responses";

	@Container
	private static final KafkaContainer KAFKA = new KafkaContainer(
			DockerImageName.parse(System.getProperty("sipas.test.kafka-image"))
				.asCompatibleSubstituteFor("apache/kafka"));

	@Test
	void takesWavesAndResponsesWithARealBrokerAndBearsItsPauses() {
		try (RunningIntake intake = RunningIntake.start(KAFKA.getBootstrapServers()).awaitReady()) {
			assertThat(intake.put(WAVE, RunningIntake.wave("docker").toString()).statusCode()).isEqualTo(201);
			assertThat(intake.post(RESPONSES, JSON, response("one").toString()).statusCode()).isEqualTo(202);
			HttpResponse<String> batch = intake.post(RESPONSES, NDJSON, response("two") + "\n{}\n" + response("three"));
			assertThat(batch.statusCode()).isEqualTo(207);
			assertThat(json(batch).get("accepted").intValue()).isEqualTo(2);
			assertThat(TestBroker.records(KAFKA.getBootstrapServers(), "sipas.responses.v1", "docker|")).hasSize(3);

			KAFKA.getDockerClient().pauseContainerCmd(KAFKA.getContainerId()).exec();
			try {
				assertThat(intake.post(RESPONSES, JSON, response("four").toString()).statusCode()).isEqualTo(503);
			}
			finally {
				KAFKA.getDockerClient().unpauseContainerCmd(KAFKA.getContainerId()).exec();
			}
			Awaitility.await()
				.atMost(Duration.ofSeconds(30))
				.until(() -> intake.post(RESPONSES, JSON, response("four").toString()).statusCode() == 202);
		}
		try (RunningIntake restarted = RunningIntake.start(KAFKA.getBootstrapServers()).awaitReady()) {
			assertThat(restarted.get(WAVE).statusCode()).isEqualTo(200);
		}
	}

}
