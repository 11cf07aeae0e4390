package vn.sipas.ranking;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** Old provinces under the new one that they became. */
@Timeout(120)
class PredecessorsTests {

	private static final String MERGERS = "/api/v1/unit-mergers";

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
		service = backends.instance();
		broker.define(old("2020", null));
		broker.define(old("2021", "2020"));
		broker.define(Samples.compared(
				Samples.wave("2025", 1, 30, Samples.provinces("08 Tuyên Quang", "12 Lai Châu", "19 Thái Nguyên")),
				"sipas-2017", "2021", "vn-2025"));
		score("2020", "02", 100, "60", "60");
		score("2020", "08", 300, "80", "80");
		score("2021", "02", 400, "80", "70");
		score("2021", "08", 600, "90", "75.5");
		score("2021", "12", 450, "86.81", "90.5");
		score("2021", "06", 29, "99.99", "99.99");
		score("2021", "19", 500, "85", "85");
		score("2025", "12", 500, "88", "88");
		Awaitility.await().ignoreExceptions().until(() -> enterSeed().statusCode() == 202);
		Awaitility.await()
			.untilAsserted(() -> assertThat(read("/api/v1/waves/2025/units/12")).contains("\"overall\":88.00"));
		Awaitility.await().untilAsserted(() -> assertThat(read(MERGERS)).contains("vn-2025"));
	}

	@AfterAll
	static void stop() {
		service.close();
		backends.close();
	}

	@Test
	void oldProvincesStandUnderTheNewOneWithOneFigureByResponses() {
		String answer = read("/api/v1/waves/2025/units/08/predecessors");
		assertThat(answer).contains("""
				"unitList":"vn-2025","oldList":"vn-2021","validFrom":"2025-07-01","earlier":{"wave":"2021",""", """
				"synthetic":true,"scheme":"sipas-2017","provisional":true,"reasons":["unit-list"]},""",
				"""
						{"unit":"02","name":{"vi":"Hà Giang","en":"Hà Giang (en)"},"responses":400,"rank":4,"of":5,"overall":80.00,\
						"standardError":0.500000,"marginOfError":1.00,""",
				"""
						{"unit":"08","name":{"vi":"Tuyên Quang","en":"Tuyên Quang (en)"},"responses":600,"rank":1,"of":5,"overall":90.00,""",
				// 0.4 * 80 + 0.6 * 90; by R: w <- c(.4, .6); v <- w^2 * .25; f <-
				// sum(v)^2 /
				// sum(v^2 / 100); sqrt(sum(v)), qt(.975, f) * sqrt(sum(v))
				"""
						"combined":{"computed":true,"method":"mean-by-responses","responses":1000,"overall":86.00,\
						"standardError":0.360555,"marginOfError":0.71,"nodes":[{"id":"access","value":73.30,\
						"standardError":0.360555,"marginOfError":0.71}]}""");
	}

	@Test
	void theEarlierWaveCanBeNamed() {
		// (100 * 60 + 300 * 80) / 400
		assertThat(read("/api/v1/waves/2025/units/08/predecessors?in=2020")).contains("\"earlier\":{\"wave\":\"2020\"",
				"\"responses\":400,\"overall\":75.00");
		assertThat(status("/api/v1/waves/2025/units/08/predecessors?in=nowhere")).isEqualTo(404);
		assertThat(status("/api/v1/waves/2025/units/08/predecessors?in=2025")).isEqualTo(400);
	}

	@Test
	void whatIsSuppressedIsNeitherShownNorToBeHadBySubtraction() {
		assertThat(read("/api/v1/waves/2025/units/19/predecessors"))
			.contains("\"responses\":29,\"of\":5,\"nodes\":[]}", "\"overall\":85.00")
			.doesNotContain("combined", "99.99");
	}

	@Test
	void aUnitThatLivesOnIsItsOnlyPredecessorAndItsSeriesGoesOnAcrossTheBreak() {
		assertThat(read("/api/v1/waves/2025/units/12/predecessors")).contains(
				"\"combined\":{\"computed\":true,\"method\":\"mean-by-responses\",\"responses\":450,\"overall\":86.81,");
		assertThat(read("/api/v1/waves/2025/units/12/series")).contains("\"wave\":\"2021\",\"unit\":\"12\"",
				"\"overall\":86.81",
				"\"change\":{\"wave\":\"2021\",\"verdict\":\"break\",\"reasons\":[\"unit-list\"]}");
		assertThat(read("/api/v1/waves/2025/units/08/series")).doesNotContain("\"wave\":\"2021\",\"unit\"");
	}

	@Test
	void aUnitOfTheOldListHasNone() {
		assertThat(read("/api/v1/waves/2021/units/08/predecessors")).endsWith("\"predecessors\":[]}");
	}

	@Test
	void anEarlierWaveThatAReaderMayNotReadIsNotThere() {
		broker.define(Samples.notLive(old("hidden", "2021")));
		broker.define(Samples.compared(Samples.wave("open", 1, 30, Samples.provinces("08 Tuyên Quang")), "sipas-2017",
				"hidden", "vn-2025"));
		score("hidden", "02", 100, "77.77", "77.77");
		score("hidden", "08", 100, "77.77", "77.77");
		String path = "/api/v1/waves/open/units/08/predecessors";
		Awaitility.await()
			.untilAsserted(() -> assertThat(service.getAsAdmin(path).body()).contains("\"wave\":\"hidden\"",
					"\"responses\":200,\"overall\":77.77"));
		assertThat(read(path)).contains("\"wave\":\"2021\"").doesNotContain("hidden", "77.77");
		assertThat(status(path + "?in=hidden")).isEqualTo(404);
	}

	@Test
	void mergersAreKeptAsTheLogHasThemAndReadByEverybody() {
		assertThat(read(MERGERS)).contains(
				"{\"oldList\":\"vn-2021\",\"newList\":\"vn-2025\",\"validFrom\":\"2025-07-01\",\"mergers\":[{\"oldUnit\":\"02\",");
		assertThat(broker.values("sipas.mergers.v1").getFirst()).startsWith(
				"{\"event\":\"units-merged\",\"oldList\":\"vn-2021\",\"newList\":\"vn-2025\",\"validFrom\":\"2025-07-01\",");
		String next = """
				{"oldList":"vn-2025","newList":"vn-2030","validFrom":"2030-01-01",\
				"mergers":[{"oldUnit":"08","newUnit":"1"},{"oldUnit":"12","newUnit":"1"}]}""";
		assertThat(enter("application/json", next).body())
			.isEqualTo("{\"oldList\":\"vn-2025\",\"newList\":\"vn-2030\",\"mergers\":2}");
		Awaitility.await().untilAsserted(() -> assertThat(read(MERGERS)).contains("vn-2030"));
		assertThat(enter("application/json", next.replace("\"12\"", "\"19\"")).statusCode()).isEqualTo(202);
		Awaitility.await()
			.untilAsserted(() -> assertThat(read(MERGERS)).contains("{\"oldUnit\":\"19\",\"newUnit\":\"1\"}")
				.doesNotContain("{\"oldUnit\":\"12\",\"newUnit\":\"1\"}"));
		HttpResponse<String> back = enter("application/json",
				"""
						{"oldList":"vn-2030","newList":"vn-2021","validFrom":"2031-01-01","mergers":[{"oldUnit":"1","newUnit":"08"}]}""");
		assertThat(back.statusCode()).as("in a circle").isEqualTo(422);
		assertThat(back.body()).contains("\"code\":\"invalid\"", "\"code\":\"cycle\"", "\"pointer\":\"/newList\"");
	}

	@Test
	void onlyAdminsEnterMergers() {
		HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.ofString("{}");
		assertThat(service.change("POST", MERGERS, body, "Content-Type", "application/json").statusCode())
			.isEqualTo(401);
	}

	private static HttpResponse<String> enterSeed() throws Exception {
		String seed = Files.readString(Path.of("../seeds/unit-lists/merges-vn-2021-to-vn-2025.csv"));
		// The waves here rank some provinces only, and say so of their lists.
		List<String> rows = new ArrayList<>();
		seed.lines().filter((row) -> row.matches("(old_code|0[268],|1[29],).*")).forEach(rows::add);
		return service.postAsAdmin(MERGERS + "?oldList=vn-2021&newList=vn-2025&validFrom=2025-07-01", "text/csv",
				String.join("\n", rows));
	}

	private static HttpResponse<String> enter(String type, String body) {
		return service.postAsAdmin(MERGERS, type, body);
	}

	private static String read(String path) {
		HttpResponse<String> answer = service.get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private static int status(String path) {
		return service.get(path).statusCode();
	}

	private static Wave old(String id, @Nullable String previous) {
		return Samples.compared(Samples.wave(id, 1, 30,
				Samples.provinces("02 Hà Giang", "06 Bắc Kạn", "08 Tuyên Quang", "12 Lai Châu", "19 Thái Nguyên")),
				"sipas-2017", previous, "vn-2021");
	}

	private static void score(String wave, String unit, long responses, String overall, String access) {
		Score score = Samples.score(wave, unit, 1, responses, overall, Map.of("access", access));
		broker.score(Samples.sure(score, "0.5", 100));
	}

}
