package vn.sipas.ranking;

import java.net.http.HttpResponse;
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
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

import static org.assertj.core.api.Assertions.assertThat;

/** A unit from year to year: what changed, where the series breaks, and who reads it. */
@Timeout(120)
class YearsTests {

	/** Figures as they were written. */
	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
		.build();

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
		broker.define(wave("2019", "sipas-2012", null, "vn-2021"));
		broker.define(wave("2020", "sipas-2017", "2019", "vn-2021"));
		broker.define(wave("2021", "sipas-2017", "2020", "vn-2021"));
		broker.define(wave("2022", "sipas-2022", "2021", "vn-2021"));
		broker.define(wave("2025", "sipas-2022", "2022", "vn-2025"));
		score("2019", "12", "70", "70", "70");
		score("2020", "11", "70", "70", "70");
		score("2020", "12", "80", "80", "80");
		score("2020", "14", "60", "60", "60");
		score("2021", "11", "72", "75", "69");
		score("2021", "12", "86.81", "90.5", "83.12");
		score("2021", "14", "81", "80", "82");
		score("2022", "12", "80.08", "79", "81.16");
		score("2025", "12", "84", "85", "83");
		Awaitility.await()
			.untilAsserted(() -> assertThat(service.get("/api/v1/waves/2025/units/12").body()).contains("84.00"));
	}

	@AfterAll
	static void stop() {
		service.close();
		backends.close();
	}

	@Test
	void eachNodeAndCriterionHasItsChange() {
		JsonNode unit = read("/api/v1/waves/2021/units/11");
		assertThat(unit.at("/change").toString()).isEqualTo("""
				{"wave":"2020","points":2.00,"places":-1,"marginOfError":1.39,"verdict":"rose"}""");
		// 70 to 75: more than all but two in 2020, all but three in 2021.
		assertThat(unit.at("/nodes/0/change").toString()).isEqualTo("""
				{"points":5.00,"places":-1,"marginOfError":1.39,"verdict":"rose"}""");
		assertThat(unit.at("/nodes/1/change").toString()).isEqualTo("""
				{"points":-1.00,"places":-1,"marginOfError":1.39,"verdict":"no clear change"}""");
		assertThat(unit.at("/criteria/0/change").toString()).as("a criterion has no places").isEqualTo("""
				{"points":0.00,"marginOfError":1.39,"verdict":"no clear change"}""");
		assertThat(read("/api/v1/waves/2021/units/14").at("/nodes/0/change").toString()).isEqualTo("""
				{"points":20.00,"places":1,"marginOfError":1.39,"verdict":"rose"}""");
	}

	@Test
	void aBreakOfMethodIsNamedWithTheEarlierFigureBesideAndNothingIsSubtracted() {
		JsonNode unit = read("/api/v1/waves/2022/units/12");
		assertThat(unit.at("/change").toString()).isEqualTo("""
				{"wave":"2021","verdict":"break","reasons":["method"],"before":86.81}""");
		assertThat(unit.at("/nodes").toString()).contains("79.00").doesNotContain("change");
		assertThat(service.get("/api/v1/waves/2022/rankings").body()).contains("""
				"change":{"wave":"2021","verdict":"break","reasons":["method"],"before":86.81}""");
	}

	@Test
	void aBreakOfTheUnitListIsNamed() {
		assertThat(read("/api/v1/waves/2025/units/12").at("/change").toString()).isEqualTo("""
				{"wave":"2022","verdict":"break","reasons":["unit-list"]}""");
	}

	@Test
	void aSeriesIsALineWithItsBreaks() {
		JsonNode series = read("/api/v1/waves/2022/units/12/series");
		assertThat(series.at("/name/vi").asString()).isEqualTo("Lai Châu");
		assertThat(points(series)).containsExactly("2019 70.00 null null", "2020 80.00 break [\"method\"]",
				"2021 86.81 rose null", "2022 80.08 break [\"method\"]");
		assertThat(series.at("/points/2").toString()).contains(
				"""
						"scheme":"sipas-2017","provisional":true,"responses":400,"rank":1,"of":3,"overall":86.81,"standardError":0.500000,\
						"marginOfError":1.00,""",
				"""
						"change":{"wave":"2020","points":6.81,"places":0,"marginOfError":1.39,"verdict":"rose"},""", """
						{"id":"feedback","value":83.12,""");
	}

	@Test
	void aSeriesEndsWhereTheUnitsAreOthers() {
		assertThat(points(read("/api/v1/waves/2025/units/12/series")))
			.containsExactly("2025 84.00 break [\"unit-list\"]");
	}

	@Test
	void aWaveWithoutTheUnitIsPassedOver() {
		Wave gap = Samples.compared(Samples.wave("gap", 1, 30, Samples.provinces("11 Điện Biên")), "sipas-2017", "2020",
				"vn-2021");
		broker.define(gap);
		broker.define(wave("after", "sipas-2017", "gap", "vn-2021"));
		score("after", "12", "85", "85", "85");
		Awaitility.await()
			.untilAsserted(() -> assertThat(points(read("/api/v1/waves/after/units/12/series")))
				.containsExactly("2019 70.00 null null", "2020 80.00 break [\"method\"]", "after 85.00 rose null"));
	}

	@Test
	void aUnitWithFewResponsesHasAPointWithoutFigures() {
		broker.define(wave("few", "sipas-2017", "2020", "vn-2021"));
		broker.score(Samples.sure(Samples.score("few", "12", 1, 29, "99", Map.of("access", "99")), "0.5", 100));
		Awaitility.await()
			.untilAsserted(() -> assertThat(read("/api/v1/waves/few/units/12/series").at("/points/2").toString())
				.contains("\"responses\":29,\"of\":3,\"nodes\":[]}")
				.doesNotContain("99"));
	}

	@Test
	void wavesThatAReaderMayNotReadAreNotThere() {
		broker.define(Samples.notLive(wave("hidden", "sipas-2017", "2020", "vn-2021")));
		score("hidden", "12", "99", "99", "99");
		broker.define(wave("shown", "sipas-2017", "hidden", "vn-2021"));
		score("shown", "12", "88", "88", "88");
		String path = "/api/v1/waves/shown/units/12/series";
		Awaitility.await()
			.untilAsserted(() -> assertThat(points(JSON.readTree(service.getAsAdmin(path).body()))).containsExactly(
					"2019 70.00 null null", "2020 80.00 break [\"method\"]", "hidden 99.00 rose null",
					"shown 88.00 fell null"));
		assertThat(points(read(path))).containsExactly("2019 70.00 null null", "2020 80.00 break [\"method\"]",
				"shown 88.00 rose null");
		assertThat(service.get(path).body()).doesNotContain("hidden", "99.00");
		assertThat(service.get("/api/v1/waves/shown/units/12").body()).doesNotContain("hidden", "\"change\"");
	}

	@Test
	void wavesThatFollowEachOtherInACircleHaveAnEnd() {
		broker.define(wave("egg", "sipas-2017", "hen", "vn-2021"));
		broker.define(wave("hen", "sipas-2017", "egg", "vn-2021"));
		score("egg", "12", "80", "80", "80");
		score("hen", "12", "85", "85", "85");
		Awaitility.await()
			.untilAsserted(() -> assertThat(points(read("/api/v1/waves/hen/units/12/series")))
				.containsExactly("egg 80.00 null null", "hen 85.00 rose null"));
	}

	@Test
	void aUnitKnowsWhatIsAboveAndBelowIt() {
		List<Unit> units = new ArrayList<>(Samples.provinces("12 Lai Châu", "14 Sơn La"));
		units.add(new Unit("so", "department", "12", Samples.text("Sở")));
		units.add(new Unit("d1", "district", "12", Samples.text("Huyện 1")));
		units.add(new Unit("d2", "district", "12", Samples.text("Huyện 2")));
		units.add(new Unit("d3", "district", "14", Samples.text("Huyện 3")));
		units.add(new Unit("c1", "commune", "d1", Samples.text("Xã 1")));
		units.add(new Unit("c2", "commune", "d1", Samples.text("Xã 2")));
		units.add(new Unit("c3", "commune", "d2", Samples.text("Xã 3")));
		broker.define(Samples.wave("tree", 1, 30, units));
		broker.score(Samples.sure(Samples.score("tree", "d2", 1, 100, "80", Map.of()), "0.5", 100));
		broker.score(Samples.score("tree", "d1", 1, 20, "90", Map.of()));
		broker.score(Samples.score("tree", "d3", 1, 100, "95", Map.of()));
		broker.score(Samples.score("tree", "c2", 1, 100, "70", Map.of()));
		Awaitility.await()
			.untilAsserted(() -> assertThat(read("/api/v1/waves/tree/units/12").at("/children").toString()).isEqualTo(
					"""
							[{"unit":"so","level":"department","name":{"vi":"Sở","en":"Sở (en)"},"responses":0,"of":1},\
							{"unit":"d2","level":"district","name":{"vi":"Huyện 2","en":"Huyện 2 (en)"},"responses":100,"rank":1,"of":2,\
							"overall":80.00,"marginOfError":1.00},\
							{"unit":"d1","level":"district","name":{"vi":"Huyện 1","en":"Huyện 1 (en)"},"responses":20,"of":2}]"""));
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(read("/api/v1/waves/tree/units/c2").toString()).contains("\"overall\":70.00"));
		JsonNode commune = read("/api/v1/waves/tree/units/c2");
		assertThat(commune.at("/path").toString()).isEqualTo("""
				[{"unit":"VN","level":"nation","name":{"vi":"Việt Nam","en":"Việt Nam (en)"}},\
				{"unit":"12","level":"province","name":{"vi":"Lai Châu","en":"Lai Châu (en)"}},\
				{"unit":"d1","level":"district","name":{"vi":"Huyện 1","en":"Huyện 1 (en)"}}]""");
		assertThat(commune.at("/children").isEmpty()).isTrue();
	}

	@Test
	void aProvinceListsTheWavesThatRankWithinItForThoseWhoMayReadThem() {
		List<Unit> offices = new ArrayList<>();
		offices.add(new Unit("12", "province", null, Samples.text("Lai Châu")));
		offices.add(new Unit("so-1", "department", "12", Samples.text("Sở 1")));
		offices.add(new Unit("d1", "district", "12", Samples.text("Huyện 1")));
		broker.define(Samples.about(Samples.wave("own", 1, 30, offices), "vn-2021", "12"));
		broker.define(Samples.notLive(Samples.about(Samples.wave("own-hidden", 1, 30, offices), "vn-2021", "12")));
		broker.define(Samples.about(Samples.wave("own-later", 1, 30, offices), "vn-2025", "12"));
		Awaitility.await()
			.untilAsserted(
					() -> assertThat(service.getAsAdmin("/api/v1/waves").body()).contains("own-hidden", "own-later"));
		Awaitility.await()
			.untilAsserted(() -> assertThat(read("/api/v1/waves/2021/units/12").at("/ownWaves").toString()).isEqualTo(
					"""
							[{"wave":"own","title":{"vi":"Đợt own","en":"Đợt own (en)"},"opens":"2026-01-01","closes":"2026-12-31",\
							"synthetic":true,"levels":["province","department","district"]}]"""));
		assertThat(service.getAsAdmin("/api/v1/waves/2021/units/12").body()).contains("own-hidden");
		assertThat(read("/api/v1/waves/2021/units/14").at("/ownWaves").isEmpty()).isTrue();
		assertThat(service.get("/api/v1/waves").body())
			.contains("\"about\":{\"unitList\":\"vn-2021\",\"unit\":\"12\"}");
	}

	private static List<String> points(JsonNode series) {
		List<String> points = new ArrayList<>();
		series.at("/points")
			.forEach((point) -> points.add(point.path("wave").asString() + " " + decimal(point.path("overall")) + " "
					+ point.at("/change/verdict").asString("null") + " "
					+ (point.at("/change/reasons").isMissingNode() ? "null" : point.at("/change/reasons"))));
		return points;
	}

	private static String decimal(JsonNode figure) {
		return figure.isMissingNode() ? "none" : figure.decimalValue().setScale(2).toString();
	}

	private static JsonNode read(String path) {
		HttpResponse<String> answer = service.get(path);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JSON.readTree(answer.body());
	}

	private static Wave wave(String id, String scheme, @Nullable String previous, String list) {
		return Samples.compared(Samples.wave(id, 1, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu", "14 Sơn La")),
				scheme, previous, list);
	}

	private static void score(String wave, String unit, String overall, String access, String feedback) {
		Score score = Samples.score(wave, unit, 1, 400, overall, Map.of("access", access, "feedback", feedback));
		broker.score(Samples.sure(score, "0.5", 100));
	}

}
