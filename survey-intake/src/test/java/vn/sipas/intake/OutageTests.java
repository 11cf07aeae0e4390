package vn.sipas.intake;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;
import static vn.sipas.intake.RunningIntake.NDJSON;
import static vn.sipas.intake.RunningIntake.json;
import static vn.sipas.intake.RunningIntake.response;

class OutageTests {

	private static final String WAVE = "/api/v1/waves/outage";

	private static final String RESPONSES = WAVE + "/responses";

	@Test
	void sendsPeopleAwayInTimeWhileKafkaIsAwayAndRecoversByItself(@TempDir Path directory) {
		EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
		String servers = kafka.bootstrapServers();
		int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
		try (RunningIntake intake = RunningIntake.start(servers).awaitReady()) {
			intake.put(WAVE, RunningIntake.wave("outage").toString());
			assertThat(post(intake, "before").statusCode()).isEqualTo(202);
			kafka.close();
			assertSentAwayInTime(intake);
			kafka = EmbeddedKafka.start(directory, port);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> post(intake, "after").statusCode() == 202);
			Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> intake.readiness() == 200);
			assertThat(intake.put(WAVE, RunningIntake.wave("outage").put("minResponses", 7).toString()).statusCode())
				.isEqualTo(200);
			assertThat(TestBroker.records(servers, "sipas.responses.v1", "outage|"))
				.extracting((entry) -> entry.getKey())
				.contains("outage|before", "outage|after");
		}
		finally {
			kafka.close();
		}
	}

	private static void assertSentAwayInTime(RunningIntake intake) {
		long start = System.nanoTime();
		HttpResponse<String> answer = post(intake, "during");
		assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMillis(3200));
		assertThat(answer.statusCode()).isEqualTo(503);
		assertThat(answer.headers().firstValue("Retry-After")).isPresent();
		assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:sipas:problem:unavailable");
		String lines = IntStream.range(0, 10_000)
			.mapToObj((i) -> response("line-" + i) + "\n")
			.reduce(new StringBuilder(), StringBuilder::append, StringBuilder::append)
			.toString();
		HttpResponse<String> batch = intake.post(RESPONSES, NDJSON, lines);
		assertThat(batch.statusCode()).isEqualTo(503);
		assertThat(json(batch).get("accepted").intValue()).isZero();
		assertThat(json(batch).get("rejected").intValue()).isEqualTo(10_000);
		assertThat(intake.put(WAVE, RunningIntake.wave("outage").put("minResponses", 1).toString()).statusCode())
			.isEqualTo(503);
		assertThat(intake.readiness()).isEqualTo(503);
		assertThat(intake.get("/livez").statusCode()).isEqualTo(200);
	}

	@Test
	void startsWithoutKafkaAndIsReadyOnceItIsThere(@TempDir Path directory) {
		EmbeddedKafka first = EmbeddedKafka.start(directory, 0);
		String servers = first.bootstrapServers();
		int port = Integer.parseInt(servers.substring(servers.indexOf(':') + 1));
		first.close();
		try (RunningIntake intake = RunningIntake.start(servers)) {
			assertThat(intake.readiness()).isEqualTo(503);
			assertThat(post(intake, "early").statusCode()).isEqualTo(503);
			try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, port)) {
				intake.awaitReady();
				assertThat(kafka.bootstrapServers()).isEqualTo(servers);
				assertThat(post(intake, "unknown").statusCode()).isEqualTo(404);
				assertThat(intake.put(WAVE, RunningIntake.wave("outage").toString()).statusCode()).isEqualTo(201);
			}
		}
	}

	@Test
	void sendsPeopleAwayAtOnceWhenAsMuchIsWaitingAsMay(@TempDir Path directory) throws Exception {
		EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0);
		try (RunningIntake intake = RunningIntake
			.start(kafka.bootstrapServers(), "--sipas.intake.publish.pending-records=10")
			.awaitReady(); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			intake.put(WAVE, RunningIntake.wave("outage").toString());
			post(intake, "warm");
			kafka.close();
			List<Callable<HttpResponse<String>>> many = IntStream.range(0, 200)
				.<Callable<HttpResponse<String>>>mapToObj((i) -> () -> post(intake, "many-" + i))
				.toList();
			Map<String, Long> answers = threads.invokeAll(many)
				.stream()
				.map(Future::resultNow)
				.peek((answer) -> assertThat(answer.statusCode()).isEqualTo(503))
				.collect(Collectors.groupingBy((answer) -> json(answer).get("type").stringValue(),
						Collectors.counting()));
			assertThat(answers).containsOnlyKeys("urn:sipas:problem:unavailable", "urn:sipas:problem:overloaded");
			assertThat(answers.get("urn:sipas:problem:overloaded")).isGreaterThan(100);
		}
	}

	private static HttpResponse<String> post(RunningIntake intake, String id) {
		return intake.post(RESPONSES, JSON, response(id).toString());
	}

}
