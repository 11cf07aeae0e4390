package vn.sipas.intake.api;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.TestBroker;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.intake.RunningIntake.JSON;
import static vn.sipas.intake.RunningIntake.json;
import static vn.sipas.intake.RunningIntake.response;

class ResponsesOverHttpTests {

	private final RunningIntake intake = TestBroker.intake();

	private final String wave = TestBroker.openWave();

	private final String responses = this.wave + "/responses";

	@Test
	void answersOnceKafkaHasIt() {
		HttpResponse<String> answer = post(response("r-1").toString());
		assertThat(answer.statusCode()).isEqualTo(202);
		assertThat(json(answer).get("responseId").stringValue()).isEqualTo("r-1");
		assertThat(events()).hasSize(1);
		JsonNode event = events().getFirst();
		assertThat(event.get("digest")).isEqualTo(json(answer).get("digest"));
		assertThat(event.get("channel").stringValue()).isEqualTo("api");
		assertThat(event.get("answers").get("access.1").intValue()).isEqualTo(5);
	}

	@Test
	void givesAnIdToAResponseThatComesWithout() {
		ObjectNode response = response("x");
		response.remove("responseId");
		String id = json(post(response.toString())).get("responseId").stringValue();
		assertThat(id).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
		assertThat(events().getFirst().get("responseId").stringValue()).isEqualTo(id);
	}

	@Test
	void givesTheSameReceiptHoweverOftenAndHoweverParallelItIsSent() throws Exception {
		String body = response("five").toString();
		List<String> answers = new ArrayList<>();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<HttpResponse<String>>> sent = Stream.generate(() -> threads.submit(() -> post(body)))
				.limit(5)
				.toList();
			for (Future<HttpResponse<String>> answer : sent) {
				assertThat(answer.get().statusCode()).isEqualTo(202);
				answers.add(answer.get().body());
			}
		}
		assertThat(answers).hasSize(5).containsOnly(answers.getFirst());
		assertThat(events().stream().map((event) -> event.get("digest").stringValue()).distinct()).hasSize(1);
	}

	@Test
	void takesAChosenIdACorrectionAndAWithdrawalOnTheResponsesOwnPath() {
		ObjectNode response = response("x");
		response.remove("responseId");
		assertThat(this.intake.put(this.responses + "/uuid:12-3.a", response.toString()).statusCode()).isEqualTo(202);
		HttpResponse<String> correction = this.intake.put(this.responses + "/uuid:12-3.a",
				response.put("revision", 2).toString());
		assertThat(json(correction).get("revision").intValue()).isEqualTo(2);
		HttpResponse<String> withdrawal = this.intake.delete(this.responses + "/uuid:12-3.a");
		assertThat(withdrawal.statusCode()).isEqualTo(202);
		assertThat(events()).extracting((event) -> event.get("event").stringValue())
			.containsExactly("response-submitted", "response-submitted", "response-withdrawn");
		assertThat(records()).extracting(Map.Entry::getKey)
			.containsOnly(this.wave.substring("/api/v1/waves/".length()) + "|uuid:12-3.a");
	}

	@Test
	void refusesAnIdInTheBodyThatContradictsThePath() {
		HttpResponse<String> answer = this.intake.put(this.responses + "/a", response("b").toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(pointers(answer)).containsExactly("/responseId");
	}

	@Test
	void saysEverythingThatIsWrongAtOnceInVietnameseUnlessAskedForEnglish() {
		ObjectNode response = response("wrong").put("unit", "99").put("weight", 0).put("nickname", "Lan");
		((ObjectNode) response.get("answers")).put("access.1", 6).put("nothing", 1);
		HttpResponse<String> answer = post(response.toString());
		assertThat(answer.statusCode()).isEqualTo(422);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.headers().firstValue("Content-Language")).hasValue("vi");
		assertThat(pointers(answer)).containsExactlyInAnyOrder("/unit", "/weight", "/nickname", "/answers/access.1",
				"/answers/nothing");
		assertThat(answer.body()).contains("Đợt khảo sát không có đơn vị \\\"99\\\".").contains("nickname");
		HttpResponse<String> english = post(response.toString(), "Accept-Language", "en-GB, vi;q=0.5");
		assertThat(english.headers().firstValue("Content-Language")).hasValue("en");
		assertThat(english.body()).contains("The wave has no unit \\\"99\\\".");
		assertThat(events()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"a"                 | 400 | malformed
			''                   | 400 | malformed
			{} {}                | 400 | malformed
			[1]                  | 422 | invalid
			{}                   | 422 | invalid
			""")
	void refusesWhatIsNoResponse(String body, int status, String code) {
		HttpResponse<String> answer = post(body);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(json(answer).get("type").stringValue()).isEqualTo("urn:sipas:problem:" + code);
	}

	@Test
	void refusesWhatIsTooLargeHoweverItIsSent() {
		String body = " ".repeat(64 << 10) + response("large");
		assertThat(post(body).statusCode()).isEqualTo(413);
		byte[] bytes = TestBroker.utf8(body);
		HttpResponse<String> chunked = this.intake.post(this.responses, JSON,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes)));
		assertThat(chunked.statusCode()).isEqualTo(413);
	}

	@Test
	void answersEveryRefusalAsAProblem() {
		Map<Integer, Supplier<HttpResponse<String>>> refusals = Map.of(401,
				() -> post(response("k").toString(), "Authorization", "Bearer wrong"), 404,
				() -> this.intake.post("/api/v1/waves/none/responses", JSON, response("k").toString()), 405,
				() -> this.intake.get(this.responses), 406, () -> post(response("k").toString(), "Accept", "text/csv"),
				415, () -> this.intake.post(this.responses, "text/plain", "hello"));
		refusals.forEach((status, refusal) -> {
			HttpResponse<String> answer = refusal.get();
			assertThat(answer.statusCode()).isEqualTo(status);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
			assertThat(json(answer).get("status").intValue()).isEqualTo(status);
			assertThat(json(answer).get("detail").stringValue()).isNotBlank();
		});
		assertThat(events()).isEmpty();
	}

	@Test
	void takesResponsesOnlyWhileTheWaveIsOpen() {
		String id = this.wave.substring("/api/v1/waves/".length());
		assertThat(this.intake.put(this.wave, RunningIntake.wave(id).put("state", "closed").toString()).statusCode())
			.isEqualTo(200);
		assertThat(post(response("late").toString()).statusCode()).isEqualTo(409);
		assertThat(this.intake.put(this.responses + "/late", response("late").toString()).statusCode()).isEqualTo(409);
		assertThat(this.intake.post(this.responses, RunningIntake.NDJSON, response("late").toString()).statusCode())
			.isEqualTo(409);
		assertThat(events()).isEmpty();
	}

	@Test
	void takesAResponseBackAlsoOnceTheWaveIsClosed() {
		assertThat(post(response("regretted").toString()).statusCode()).isEqualTo(202);
		String id = this.wave.substring("/api/v1/waves/".length());
		this.intake.put(this.wave, RunningIntake.wave(id).put("state", "closed").toString());
		assertThat(this.intake.delete(this.responses + "/regretted").statusCode()).isEqualTo(202);
		assertThat(events()).hasSize(2)
			.last()
			.satisfies((event) -> assertThat(event.get("event").stringValue()).isEqualTo("response-withdrawn"));
	}

	private HttpResponse<String> post(String body, String... headers) {
		return this.intake.post(this.responses, JSON, body, headers);
	}

	private List<Map.Entry<String, String>> records() {
		return TestBroker.records(TestBroker.bootstrapServers(), "sipas.responses.v1",
				this.wave.substring("/api/v1/waves/".length()) + "|");
	}

	private List<JsonNode> events() {
		return records().stream().map((entry) -> JsonMapper.shared().readTree(entry.getValue())).toList();
	}

	private static List<String> pointers(HttpResponse<String> problem) {
		return json(problem).get("errors").valueStream().map((error) -> error.get("pointer").stringValue()).toList();
	}

}
