package vn.sipas.system;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.awaitility.Awaitility.await;

/**
 * A service is killed while responses come in; in the end the figures are those of the
 * accepted responses.
 */
@ExtendWith(RunningPipeline.class)
class KilledServiceTests {

	private static final int BATCHES = 40;

	private static final int LINES = 200;

	private static final Duration PATIENCE = Duration.ofSeconds(90);

	private final Pipeline pipeline;

	private final Http http;

	KilledServiceTests(Pipeline pipeline) {
		this.pipeline = pipeline;
		this.http = new Http(pipeline.status());
	}

	@ParameterizedTest
	@ValueSource(strings = { "survey-intake", "scoring-service", "ranking-service" })
	void endsWithTheFiguresOfTheAcceptedResponses(String service) throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		TrialWave wave = new TrialWave("killed-" + service);
		assertThat(this.http.put("/api/v1/waves/" + wave.id(), wave.json()).statusCode()).isEqualTo(201);
		List<TrialResponse> responses = wave.responses(random, BATCHES * LINES);
		NaiveFigures expected = new NaiveFigures();
		CompletableFuture<Void> killed = new CompletableFuture<>();
		for (int batch = 0; batch < BATCHES; batch++) {
			if (batch == BATCHES / 3) {
				// While the batches that follow are under way.
				killed = CompletableFuture.runAsync(() -> kill(service),
						CompletableFuture.delayedExecutor(random.nextInt(100), TimeUnit.MILLISECONDS));
			}
			List<TrialResponse> lines = responses.subList(batch * LINES, (batch + 1) * LINES);
			submit(wave, lines);
			lines.forEach(expected::accepted);
		}
		killed.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
		for (TrialResponse response : responses.subList(0, LINES / 4)) {
			accepted(() -> this.http.delete("/api/v1/waves/" + wave.id() + "/responses/" + response.id()));
			expected.withdrawn(response.id());
		}
		Stream.concat(Stream.of("VN"), TrialWave.UNITS.stream())
			.forEach((unit) -> await("seed " + seed).atMost(PATIENCE)
				.untilAsserted(() -> assertFigures(wave, unit, expected)));
	}

	private void assertFigures(TrialWave wave, String unit, NaiveFigures expected) {
		JsonNode figures = this.http.ranking("/api/v1/waves/" + wave.id() + "/units/" + unit);
		assertThat(figures.path("responses").asLong(-1)).isEqualTo(expected.responses(unit));
		assertThat(figures.path("overall").decimalValue()).isEqualByComparingTo(expected.overall(unit));
		for (JsonNode node : figures.path("nodes")) {
			assertThat(node.path("value").decimalValue())
				.isEqualByComparingTo(expected.dimension(unit, node.path("id").asString()));
		}
		assertThat(figures.path("nodes").size()).isEqualTo(TrialWave.DIMENSIONS.size());
	}

	private void kill(String service) {
		Process process = await().atMost(PATIENCE)
			.until(() -> this.pipeline.process(service), (found) -> found.isPresent())
			.orElseThrow();
		process.destroyForcibly();
		await().atMost(PATIENCE).until(() -> !process.isAlive());
	}

	private void submit(TrialWave wave, List<TrialResponse> lines) throws Exception {
		String body = lines.stream().map(TrialResponse::json).collect(Collectors.joining("\n"));
		accepted(() -> this.http.post("/api/v1/waves/" + wave.id() + "/responses", "application/x-ndjson", body));
	}

	/**
	 * Sends until it is accepted, as a survey app does: what it sends has an id, so that
	 * it counts once.
	 */
	private static void accepted(Request request) {
		await().atMost(PATIENCE).pollInterval(Duration.ofMillis(200)).pollDelay(Duration.ZERO).until(() -> {
			try {
				HttpResponse<String> answer = request.send();
				boolean later = answer.statusCode() == 503 || answer.body().contains("unavailable");
				if (answer.statusCode() != 202 && !later) {
					fail(answer.statusCode() + " " + answer.body());
				}
				return answer.statusCode() == 202;
			}
			catch (IOException ex) {
				return false;
			}
		});
	}

	private interface Request {

		HttpResponse<String> send() throws IOException, InterruptedException;

	}

}
