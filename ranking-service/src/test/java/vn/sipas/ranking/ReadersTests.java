package vn.sipas.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs and people get over HTTP. */
@Timeout(120)
class ReadersTests {

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance service;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		service = instance();
		List<Unit> units = new ArrayList<>(Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La"));
		units.add(new Unit("105", "commune", "12", Samples.text("Phường 105")));
		units.add(new Unit("106", "commune", "11", Samples.text("Phường 106")));
		units.add(new Unit("107", "commune", "12", Samples.text("Phường 107")));
		broker.define(Samples.wave("w", 1, 30, units));
		broker.score(Samples.score("w", "12", 1, 1412, "86.812345", Map.of("access", "90.5")));
		broker.score(Samples.score("w", "11", 1, 12, "99", Map.of("access", "99")));
		broker.score(Samples.score("w", "107", 1, 30, "70", Map.of()));
		Awaitility.await().untilAsserted(() -> assertThat(ranking().body()).contains("86.81").contains("1412"));
	}

	private static Instance instance() {
		return backends.instance("--sipas.live.heartbeat=300ms", "--spring.lifecycle.timeout-per-shutdown-phase=40s");
	}

	@AfterAll
	static void stop() {
		service.close();
		backends.close();
	}

	@Test
	void whoHasTheRankingAlreadyGetsNoBody() {
		HttpResponse<String> first = ranking();
		String tag = first.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> second = service.get("/api/v1/waves/w/rankings?level=province", "If-None-Match", tag);
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		String unit = "/api/v1/waves/w/units/12";
		String unitTag = service.get(unit).headers().firstValue("ETag").orElseThrow();
		assertThat(service.get(unit, "If-None-Match", unitTag).statusCode()).isEqualTo(304);
		assertThat(service.get(unit, "If-None-Match", tag).statusCode()).isEqualTo(200);
	}

	@Test
	void whoHasAnyRankingGetsNoBodyAndNoneWhereThereIsNone() {
		HttpResponse<String> any = service.get("/api/v1/waves/w/rankings", "If-None-Match", "*");
		assertThat(any.statusCode()).isEqualTo(304);
		assertThat(any.body()).isEmpty();
		assertThat(any.headers().firstValue("ETag")).isPresent();
		assertThat(service.getAsAdmin("/api/v1/waves/nowhere/rankings", "If-None-Match", "*").statusCode())
			.isEqualTo(404);
	}

	@Test
	void noForeignPageMayReadInABrowser() {
		HttpResponse<String> answer = service.get("/api/v1/waves/w/rankings", "Origin", "https://dashboard.example");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
	}

	@Test
	void theUsualLevelNeedsNotBeNamed() {
		assertThat(service.get("/api/v1/waves/w/rankings").body()).isEqualTo(ranking().body());
	}

	@Test
	void communesAreRankedWithinTheirProvinceToo() {
		assertThat(service.get("/api/v1/waves/w/rankings?level=commune&parent=12").body())
			.contains("\"level\":\"commune\",\"parent\":\"12\",", "\"unit\":\"107\"", "\"unit\":\"105\"")
			.doesNotContain("\"unit\":\"106\"");
		// All provinces have one parent, so this is the whole level.
		assertThat(service.get("/api/v1/waves/w/rankings?level=province&parent=VN").body()).isEqualTo(ranking().body());
	}

	@Test
	void whatIsNotThereIsAProblemInTheReadersLanguage() {
		assertProblem("/api/v1/waves/nowhere/rankings", "vi", 404, "Không có đợt khảo sát “nowhere”.");
		assertProblem("/api/v1/waves/nowhere/units/12", "en-GB,vi;q=0.5", 404, "There is no wave “nowhere”.");
		assertProblem("/api/v1/waves/nowhere/rankings/events", "en", 404, "There is no wave “nowhere”.");
		assertProblem("/api/v1/waves/w/rankings?level=galaxy", "fr", 404, "Đợt khảo sát không có cấp “galaxy”.");
		assertProblem("/api/v1/waves/w/rankings?level=commune&parent=99", "en", 404,
				"No unit of this level is below “99”.");
		assertProblem("/api/v1/waves/w/units/%7B0%7D", "en", 404, "The wave has no unit “{0}”.");
		assertProblem("/api/v1/somewhere", "en", 404, "There is nothing at this address.");
	}

	@Test
	void aRequestThatTheServerItselfRefusesIsAProblemToo() {
		assertProblem("/api/v1/waves/w/units/12%2F3", "vi", 400, "Địa chỉ hoặc tiêu đề của yêu cầu không đọc được.");
		assertProblem("/api/v1/waves/w/units/12%5C3", "en", 400, "The request’s address or headers cannot be read.");
		assertThat(service.get("/api/v1/waves/w/units/12%2F3").body()).contains("\"code\":\"status-400\"",
				"\"instance\":\"/api/v1/waves/w/units/12%2F3\"");
	}

	@Test
	void aStreamTellsOfANewDefinitionAndThePageKnowsItsOwn() throws Exception {
		List<Unit> units = Samples.provinces("12 Lai Châu");
		broker.define(Samples.wave("changing", 1, 0, units));
		String path = "/api/v1/waves/changing/rankings";
		Awaitility.await().until(() -> service.get(path).statusCode() == 200);
		assertThat(service.get("/?wave=changing").body()).contains("data-definition=\"1\"");
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(service.open(path + "/events").body(), StandardCharsets.UTF_8))) {
			assertThat(event(lines).getLast()).contains("\"definition\":1,");
			broker.define(Samples.inState(State.CLOSED, Samples.wave("changing", 2, 0, units)));
			assertThat(lines.lines().filter((line) -> line.startsWith("data: {\"w")).findFirst().orElseThrow())
				.contains("\"definition\":2,", "\"units\":[");
		}
		assertThat(service.get("/?wave=changing").body()).contains("data-definition=\"2\"", "đã đóng");
	}

	@Test
	void thatTheResponsesWereErasedIsSaid() {
		assertThat(service.get("/?wave=w").body()).doesNotContain("đã được xóa");
		assertThat(service.get("/api/v1/waves").body()).doesNotContain("\"wave\":\"w\",\"figuresFinal");
		broker.define(Samples.erased(Samples.wave("erased", 1, 0, Samples.provinces("12 Lai Châu")),
				Instant.parse("2028-12-31T17:00:00Z")));
		Awaitility.await()
			.untilAsserted(() -> assertThat(service.get("/api/v1/waves").body())
				.contains("\"responsesErasedAt\":\"2028-12-31T17:00:00Z\",\"figuresFinal\":true}"));
		assertThat(service.get("/?wave=erased").body()).contains("đã được xóa ngày 01/01/2029", "số liệu cuối cùng");
		assertThat(service.get("/?wave=erased&lang=en").body()).contains("erased on 01/01/2029", "are final");
	}

	@Test
	void aDraftHasNoPage() {
		broker.define(Samples.inState(State.DRAFT, Samples.wave("draft", 1, 0, Samples.provinces("12 Lai Châu"))));
		Awaitility.await().until(() -> service.getAsAdmin("/api/v1/waves").body().contains("\"wave\":\"draft\""));
		HttpResponse<String> page = service.get("/?wave=draft");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("Không có trang này");
	}

	@Test
	void aStreamBeginsWithTheWholeAndGoesOnWithEachChange() throws Exception {
		HttpResponse<InputStream> stream = service.open("/api/v1/waves/w/rankings/events?level=commune");
		assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream");
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
			List<String> first = event(lines);
			assertThat(first).element(0).asString().matches("id: [0-9]+-[0-9a-f]{12}");
			assertThat(first).contains("event: ranking");
			String whole = service.get("/api/v1/waves/w/rankings?level=commune").body();
			assertThat(first.getLast()).isEqualTo("data: " + whole);
			broker.score(Samples.score("w", "107", 2, 31, "75.5", Map.of()));
			List<String> second = event(lines);
			while (second.contains("event: heartbeat")) {
				second = event(lines);
			}
			assertThat(second.getFirst()).isNotEqualTo(first.getFirst());
			assertThat(second).contains("event: change");
			assertThat(second.getLast())
				.contains("\"from\":\"" + first.getFirst().substring(4) + "\"", "\"overall\":75.50",
						"\"totals\":{\"units\":3,\"ranked\":1,\"responses\":31}")
				.doesNotContain("\"unit\":\"105\"");
			assertThat(event(lines)).containsExactly("event: heartbeat", "data: {\"milliseconds\":300}");
		}
	}

	@Test
	void aStopEndsTheStreams() throws Exception {
		Instance other = instance();
		try (BufferedReader lines = new BufferedReader(
				new InputStreamReader(other.open("/api/v1/waves/w/rankings/events").body(), StandardCharsets.UTF_8))) {
			assertThat(event(lines).getLast()).contains("\"unit\":\"12\"");
			long before = System.nanoTime();
			other.close();
			assertThat((System.nanoTime() - before) / 1e9).as("seconds").isLessThan(20);
			assertThat(lines.lines()).noneMatch((line) -> line.startsWith("id"));
		}
	}

	@Test
	void thePageIsWholeWithoutScriptsAndInVietnamese() {
		HttpResponse<String> page = service.get("/?wave=w", "Accept-Language", "en");
		assertThat(page.statusCode()).isEqualTo(200);
		assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow()).doesNotContain("unsafe");
		assertThat(page.body())
			.contains("<html lang=\"vi\">", "Đợt w", "86,81", "90,50", "1.412", "dưới 30 phiếu", "chưa có phiếu",
					"Dữ liệu tổng hợp")
			.doesNotContain("99,00", "??", "style=");
		assertThat(page.body().indexOf(">Lai Châu<")).isBetween(0, page.body().indexOf(">Điện Biên<"));
	}

	@Test
	void thePageIsInEnglishForWhoChoseIt() {
		HttpResponse<String> page = service.get("/?wave=w&lang=en");
		assertThat(page.body()).contains("<html lang=\"en\">", "86.81", "1,412", "under 30 responses", "Synthetic data")
			.doesNotContain("??");
		String cookie = page.headers().firstValue("Set-Cookie").orElseThrow();
		assertThat(service.get("/?wave=w", "Cookie", cookie.replaceAll(";.*", "")).body())
			.contains("<html lang=\"en\">");
		assertThat(service.get("/?wave=w&lang=vi", "Cookie", "lang=en").body()).contains("<html lang=\"vi\">");
	}

	@Test
	void aPageThatIsNotThereSaysSo() {
		HttpResponse<String> page = service.get("/?wave=nowhere", "Accept", "text/html");
		assertThat(page.statusCode()).isEqualTo(404);
		assertThat(page.body()).contains("Không có trang này");
		HttpResponse<String> lost = service.get("/lost?lang=en", "Accept", "text/html");
		assertThat(lost.statusCode()).isEqualTo(404);
		assertThat(lost.body()).contains("There is no such page");
	}

	@Test
	void whatThePageLoadsIsItsOwn() {
		String page = service.get("/?wave=w").body();
		assertThat(page).doesNotContain("src=\"http", "href=\"http", "src=\"//");
		List<String> files = Pattern.compile("(?:src|href)=\"(/\\w+-\\w+\\.(?:css|js|svg))\"")
			.matcher(page)
			.results()
			.map((found) -> found.group(1))
			.toList();
		assertThat(files).hasSize(5);
		for (String file : files) {
			assertThat(service.get(file)).as(file).satisfies((answer) -> {
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=31536000");
			});
		}
	}

	private static HttpResponse<String> ranking() {
		return service.get("/api/v1/waves/w/rankings?level=province");
	}

	private static void assertProblem(String path, String language, int status, String detail) {
		HttpResponse<String> answer = service.getAsAdmin(path, "Accept-Language", language, "Accept",
				path.endsWith("/events") ? "text/event-stream" : "application/json");
		assertThat(answer.statusCode()).as(path).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(answer.body()).contains("\"detail\":\"" + detail + "\"", "\"status\":" + status);
	}

	/** The next event's lines; how soon to come again is passed over. */
	private static List<String> event(BufferedReader lines) throws IOException {
		List<String> event = new ArrayList<>();
		String line = lines.readLine();
		while (line != null && (!line.isEmpty() || event.isEmpty())) {
			if (!line.isEmpty() && !line.startsWith("retry")) {
				event.add(line);
			}
			line = lines.readLine();
		}
		return event;
	}

}
