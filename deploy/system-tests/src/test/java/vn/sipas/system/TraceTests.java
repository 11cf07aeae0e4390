package vn.sipas.system;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The trace that a survey app begins goes on through Kafka's headers to the write to
 * MongoDB, and what is not traced is not exported.
 */
@ExtendWith(RunningPipeline.class)
class TraceTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Random random = new Random();

	@Test
	void goesFromTheAppThroughKafkaToTheStore(Pipeline pipeline, SpanCollector collector) throws Exception {
		Http http = new Http(pipeline.status());
		TrialWave wave = new TrialWave("traced");
		assertThat(http.put("/api/v1/waves/" + wave.id(), wave.json()).statusCode()).isEqualTo(201);
		byte[] sampled = id(16);
		byte[] unsampled = id(16);
		submit(http, wave, "followed", sampled, "01");
		submit(http, wave, "unfollowed", unsampled, "00");
		String trace = text(sampled);
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(collector.has("survey-intake", trace, "http post")).as("the request").isTrue());
		await().atMost(PATIENCE)
			.untilAsserted(() -> assertThat(collector.has("scoring-service", trace, "kafka")).as("scoring").isTrue());
		await().atMost(PATIENCE)
			.untilAsserted(
					() -> assertThat(collector.has("ranking-service", trace, "show in rankings")).as("what readers see")
						.isTrue());
		assertThat(collector.has("ranking-service", trace, "write scores")).as("the write").isTrue();
		assertThat(collector.has("", text(unsampled), "")).as("the trace that is not sampled").isFalse();
	}

	private void submit(Http http, TrialWave wave, String id, byte[] trace, String flags) throws Exception {
		TrialResponse response = TrialWave.response(this.random, id, 1);
		HttpResponse<String> answer = http.post("/api/v1/waves/" + wave.id() + "/responses", "application/json",
				response.json(), "traceparent",
				"00-" + HexFormat.of().formatHex(trace) + "-" + HexFormat.of().formatHex(id(8)) + "-" + flags);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
	}

	private byte[] id(int length) {
		byte[] id = new byte[length];
		this.random.nextBytes(id);
		return id;
	}

	private static String text(byte[] id) {
		return new String(id, StandardCharsets.ISO_8859_1);
	}

}
