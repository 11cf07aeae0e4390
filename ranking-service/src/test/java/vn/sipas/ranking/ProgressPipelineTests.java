package vn.sipas.ranking;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** What was counted by day in, who is behind out. */
@Timeout(300)
class ProgressPipelineTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	private static final List<Unit> UNITS = Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La");

	private static final Map<String, Long> PLAN = Map.of("11", 100L, "12", 100L, "14", 100L);

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance service;

	private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		broker.makeTopic("sipas.quality.v1");
		service = backends.instance();
	}

	@AfterAll
	static void stop() {
		service.close();
		backends.close();
	}

	@Test
	void whoIsFarthestBehindThePlanOfNowIsFirst() {
		scored(open("w", 10, 9, PLAN), Map.of("11", 60L, "12", 20L, "14", 49L, "VN", 129L));
		JsonNode progress = progress("w", "");
		assertThat(progress.get("days").asLong()).isEqualTo(20);
		assertThat(progress.get("daysOver").asLong()).isEqualTo(10);
		assertThat(progress.get("planned").asLong()).isEqualTo(300);
		assertThat(progress.get("due").asLong()).isEqualTo(150);
		assertThat(units(progress)).containsExactly("12 20/50 lacks 30 behind", "14 49/50 lacks 1 behind",
				"11 60/50 lacks 0 on-time");
		String page = service.get("/waves/w?lang=en").body();
		assertThat(page).contains("lacks 30 – has 20 of the 50 that are due by now", "1 behind").doesNotContain("??");
	}

	@Test
	void whereAPlanIsMissingNothingIsMadeUp() {
		scored(open("partly", 10, 9, Map.of("11", 100L)), Map.of("11", 60L, "12", 20L, "VN", 80L));
		JsonNode progress = progress("partly", "");
		assertThat(progress.has("planned")).isFalse();
		assertThat(progress.has("due")).isFalse();
		assertThat(units(progress)).containsExactly("11 60/50 lacks 0 on-time", "12 20/- lacks - no-plan",
				"14 0/- lacks - no-plan");
		assertThat(service.get("/waves/partly?lang=en").body()).contains("2 of 3 units have no plan")
			.doesNotContain("in all ");
	}

	@Test
	void daysAreOfAllUnitsOrOfTheOneThatIsNamed() {
		scored(open("days", 2, 7, PLAN), Map.of("12", 7L, "VN", 7L));
		assertThat(progress("days", "").get("daysAbsent").asString()).isEqualTo("not-counted");
		assertThat(service.get("/waves/days?lang=en").body()).contains("have not been counted by day yet");
		measure("days", "VN", 1, "{\"%s\":4,\"%s\":2}".formatted(this.today.minusDays(2), this.today), 1);
		measure("days", "12", 2, "{\"%s\":6}".formatted(this.today.minusDays(1)), 1);
		measure("days", "12", 1, "{\"%s\":99}".formatted(this.today.minusDays(2)), 0);
		eventually(() -> assertThat(progress("days", "").has("byDay")).isTrue());
		JsonNode byDay = progress("days", "").get("byDay");
		assertThat(byDay.get("days").valueStream().map(JsonNode::toString)).containsExactly(
				"{\"day\":\"%s\",\"responses\":4,\"total\":4,\"due\":30}".formatted(this.today.minusDays(2)),
				"{\"day\":\"%s\",\"responses\":0,\"total\":4,\"due\":60}".formatted(this.today.minusDays(1)),
				"{\"day\":\"%s\",\"responses\":2,\"total\":6,\"due\":90}".formatted(this.today));
		assertThat(byDay.get("otherDays").asLong()).isEqualTo(1);
		eventually(() -> assertThat(progress("days", "?unit=12").at("/byDay/days/1/total").asLong()).isEqualTo(6));
		JsonNode ofOne = progress("days", "?unit=12");
		assertThat(ofOne.at("/daysOf/planned").asLong()).isEqualTo(100);
		assertThat(ofOne.at("/byDay/days/2/due").asLong()).isEqualTo(30);
		// A unit of which nobody has heard has no response: that is known, and no lack.
		assertThat(progress("days", "?unit=11").at("/byDay/days/2/total").asLong()).isZero();
		assertThat(service.get("/waves/days?unit=11&lang=en").body()).contains("No response yet.");
		assertThat(service.get("/waves/days?unit=12&lang=en").body()).contains("Responses by day: Lai Châu (en)",
				"1 responses bear a day outside");
	}

	@Test
	void daysOfAUnitWithTooFewResponsesAreNotTold() {
		Wave wave = Samples.planned(Samples.wave("few", 1, 30, UNITS), this.today.minusDays(2), this.today, PLAN);
		scored(wave, Map.of("12", 7L, "VN", 40L));
		measure("few", "12", 1, "{\"%s\":7}".formatted(this.today), 0);
		measure("few", "VN", 1, "{\"%s\":40}".formatted(this.today), 0);
		eventually(() -> assertThat(progress("few", "").has("byDay")).isTrue());
		assertThat(progress("few", "?unit=12").get("daysAbsent").asString()).isEqualTo("few");
		assertThat(progress("few", "?unit=12").has("byDay")).isFalse();
	}

	@Test
	void besideAnEditionDaysAreToldAsLongAsTheyAddUpToIt() {
		scored(open("p", 2, 7, PLAN), Map.of("12", 7L, "VN", 7L));
		measure("p", "VN", 1, "{\"%s\":7}".formatted(this.today), 0);
		eventually(() -> assertThat(progress("p", "").has("byDay")).isTrue());
		assertThat(
				service.postAsAdmin("/api/v1/waves/p/publication", "application/json", "{\"edition\":1}").statusCode())
			.isEqualTo(201);
		assertThat(progress("p", "").get("edition").asLong()).isEqualTo(1);
		assertThat(progress("p", "").has("byDay")).isTrue();
		measure("p", "VN", 2, "{\"%s\":8}".formatted(this.today), 0);
		eventually(() -> assertThat(progress("p", "").path("daysAbsent").asString("")).isEqualTo("edition"));
		assertThat(service.getAsAdmin("/api/v1/waves/p/progress?edition=live").body()).contains("\"total\":8");
	}

	@ParameterizedTest
	@CsvSource({ "?level=street, 404, street", "?unit=99, 404, 99", "?edition=first, 400, edition",
			"?edition=7, 404, 7" })
	void whatCannotBeAskedIsAProblem(String query, int status, String named) {
		scored(open("asked", 2, 7, PLAN), Map.of("VN", 7L));
		var answer = service.get("/api/v1/waves/asked/progress" + query, "Accept-Language", "en");
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.body()).contains("“" + named + "”");
	}

	private Wave open(String id, long daysOver, long daysLeft, Map<String, Long> plan) {
		return Samples.planned(Samples.wave(id, 1, 0, UNITS), this.today.minusDays(daysOver),
				this.today.plusDays(daysLeft), plan);
	}

	private static void scored(Wave wave, Map<String, Long> responses) {
		broker.define(wave);
		responses.forEach((unit, number) -> broker
			.score(Samples.score(wave.wave(), unit, 1, number, "86.8", Map.of("access", "90.5"))));
		responses.forEach((unit, number) -> eventually(
				() -> assertThat(service.get("/api/v1/waves/" + wave.wave() + "/units/" + unit).body())
					.contains("\"responses\":" + number + ",")));
		eventually(() -> assertThat(progress(wave.wave(), "").get("responses").asLong()).isEqualTo(responses.entrySet()
			.stream()
			.filter((one) -> !one.getKey().equals("VN"))
			.mapToLong(Map.Entry::getValue)
			.sum()));
	}

	private static void measure(String wave, String unit, long version, String days, long otherDays) {
		broker.send("sipas.quality.v1", wave + "|" + unit,
				"""
						{"event":"quality-measured","wave":"%s","unit":"%s","version":%d,"responses":400,"flagged":0,"held":0,\
						"approved":0,"rejected":0,"flags":{},"days":%s,"otherDays":%d,"measuredAt":"2026-03-02T03:00:05.123Z"}"""
					.formatted(wave, unit, version, days, otherDays));
	}

	private static JsonNode progress(String wave, String query) {
		return JSON.readTree(service.get("/api/v1/waves/" + wave + "/progress" + query).body());
	}

	private static List<String> units(JsonNode progress) {
		return progress.get("units")
			.valueStream()
			.map((unit) -> "%s %s/%s lacks %s %s".formatted(unit.get("unit").asString(),
					unit.get("responses").asString(), unit.path("due").asString("-"), unit.path("behind").asString("-"),
					unit.get("standing").asString()))
			.toList();
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
	}

}
