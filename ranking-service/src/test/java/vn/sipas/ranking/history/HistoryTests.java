package vn.sipas.ranking.history;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.Instance;
import vn.sipas.ranking.Samples;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Edition.FrozenRanking;
import vn.sipas.ranking.publication.EditionPart;
import vn.sipas.ranking.publication.EditionShelf;
import vn.sipas.ranking.publication.EditionUnit;
import vn.sipas.ranking.ranking.FrozenLine;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.RankingOffice;
import vn.sipas.ranking.ranking.Scope;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.score.Scores;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import static org.assertj.core.api.Assertions.assertThat;

/** Two instances keep one history, and each reader gets what is theirs. */
@Timeout(180)
class HistoryTests {

	private static final List<Unit> UNITS = Samples.provinces("11 Điện Biên", "12 Lai Châu");

	// Due at once, and worked off when a test says so.
	private static final String[] BY_HAND = { "--sipas.history.every=0s", "--sipas.history.look=1h" };

	private static EmbeddedMongo store;

	private static Instance one;

	private static Instance other;

	@BeforeAll
	static void start() {
		store = EmbeddedMongo.start(null, 0);
		one = instance();
		other = instance();
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		store.close();
	}

	private static Instance instance() {
		// Port 1 of this machine: nothing listens there.
		return Instance.start("127.0.0.1:1", store.connectionString("sipas"), BY_HAND);
	}

	@Test
	void whileFiguresMoveAMinutesLastStateIsKept() {
		define(one, Samples.wave("minutes", 1, 30, UNITS));
		move(one, "minutes", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		record(other);
		move(other, "minutes", "12", 2, 41, "81", "2026-03-02T03:00:40.250Z");
		record(one);
		move(one, "minutes", "12", 3, 42, "82.005", "2026-03-02T03:01:10Z");
		record(one);
		String history = """
				{"wave":"minutes","level":"province","total":2,"page":0,"size":50,"editions":[],"snapshots":[\
				{"time":"2026-03-02T03:00:40.250Z","version":3,"definition":1,"units":[\
				{"unit":"12","responses":41,"overall":81.00,"rank":1},{"unit":"11","responses":0}]},\
				{"time":"2026-03-02T03:01:10.000Z","version":4,"definition":1,"units":[\
				{"unit":"12","responses":42,"overall":82.01,"rank":1},{"unit":"11","responses":0}]}]}""";
		for (Instance instance : List.of(one, other)) {
			HttpResponse<String> answer = instance.get("/api/v1/waves/minutes/rankings/history");
			assertThat(answer.body()).isEqualTo(history);
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
			assertThat(instance
				.get("/api/v1/waves/minutes/rankings/history", "If-None-Match",
						answer.headers().firstValue("ETag").orElseThrow())
				.statusCode()).isEqualTo(304);
		}
	}

	@Test
	void aUnitsPointHoldsUntilTheNext() {
		define(one, Samples.wave("points", 1, 30, UNITS));
		move(one, "points", "12", Samples.sure(score("points", "12", 1, 40, "80", "2026-03-02T03:00:05Z"), "0.5", 20));
		record(one);
		move(one, "points", "11", 1, 31, "90", "2026-03-02T03:01:05Z");
		record(one);
		move(one, "points", "11", 2, 32, "91", "2026-03-02T03:02:05Z");
		record(one);
		move(one, "points", "12", 2, 50, "92", "2026-03-02T03:03:05Z");
		record(one);
		assertThat(one.get("/api/v1/waves/points/units/12/history").body()).isEqualTo(
				"""
						{"wave":"points","unit":"12","level":"province","of":2,"editions":[],"points":[\
						{"time":"2026-03-02T03:00:05.000Z","version":2,"definition":1,"responses":40,"overall":80.00,\
						"marginOfError":1.00,"rank":1,"rankInterval":[1,1]},\
						{"time":"2026-03-02T03:01:05.000Z","version":3,"definition":1,"responses":40,"overall":80.00,\
						"marginOfError":1.00,"rank":2,"rankInterval":[1,2]},\
						{"time":"2026-03-02T03:03:05.000Z","version":5,"definition":1,"responses":50,"overall":92.00,"rank":1}]}""");
	}

	@Test
	void dimensionsHaveTheirPast() {
		define(one, Samples.wave("dimensions", 1, 30, UNITS));
		for (int version = 1; version <= 2; version++) {
			Score score = Samples.score("dimensions", "12", version, 29 + version, "80",
					Map.of("access", "90.005", "feedback", "7" + version));
			move(one, "dimensions", "12", Samples.scoredAt(score, "2026-03-02T03:0" + version + ":00Z"));
			record(one);
		}
		String before = "\"dimensions\":[{\"id\":\"access\",\"value\":90.01},{\"id\":\"feedback\",\"value\":71.00}]";
		String after = before.replace("71", "72");
		assertThat(one.get("/api/v1/waves/dimensions/rankings/history").body()).contains(before, after);
		assertThat(one.get("/api/v1/waves/dimensions/units/12/history").body()).contains(before, after);
		move(one, "dimensions", "12", 3, 29, "80", "2026-03-02T03:03:00Z");
		assertThat(one.get("/api/v1/waves/dimensions/rankings/history").body()).as("hidden now, hidden in the past")
			.doesNotContain("dimensions\":[");
	}

	@Test
	void whatIsKeptAlreadyIsNotKeptAgain() {
		define(one, Samples.wave("again", 1, 30, UNITS));
		move(one, "again", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		record(one);
		String before = one.get("/api/v1/waves/again/rankings/history").body();
		move(other, "again", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		define(other, Samples.wave("again", 1, 30, UNITS));
		record(other);
		record(one);
		assertThat(one.get("/api/v1/waves/again/rankings/history").body()).isEqualTo(before);
	}

	@Test
	void whatAnInstanceLeftIsKeptByTheNext() {
		define(one, Samples.wave("left", 1, 30, UNITS));
		try (Instance gone = instance()) {
			move(gone, "left", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		}
		assertThat(total("left")).isZero();
		try (Instance restarted = instance()) {
			record(restarted);
		}
		assertThat(total("left")).isEqualTo(1);
		assertThat(part(one, Marks.class).due()).noneMatch((mark) -> mark.wave().equals("left"));
	}

	@Test
	void aMarkThatSomebodyTookAndDroppedIsDueAgain() {
		define(one, Samples.wave("dropped", 1, 30, UNITS));
		move(one, "dropped", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		Marks marks = part(one, Marks.class);
		Mark mark = marks.due().stream().filter((any) -> any.wave().equals("dropped")).findFirst().orElseThrow();
		assertThat(marks.take(mark, Duration.ZERO)).isTrue();
		assertThat(part(other, Marks.class).take(mark, Duration.ZERO)).as("another has it").isFalse();
		assertThat(total("dropped")).isZero();
		record(other);
		assertThat(total("dropped")).isEqualTo(1);
	}

	@Test
	void aVersionThatIsToComeIsWaitedFor() {
		define(one, Samples.wave("to-come", 1, 30, UNITS));
		move(one, "to-come", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		record(one);
		Marks marks = part(one, Marks.class);
		// As it is where an instance ends just before it writes version 3.
		marks.expect(new Scope("to-come", "province"), 3);
		record(one);
		assertThat(total("to-come")).isEqualTo(1);
		assertThat(marks.due()).anyMatch((mark) -> mark.wave().equals("to-come"));
		move(other, "to-come", "12", 2, 41, "81", "2026-03-02T03:05:05Z");
		record(one);
		assertThat(total("to-come")).isEqualTo(2);
		assertThat(marks.due()).noneMatch((mark) -> mark.wave().equals("to-come"));
	}

	@Test
	void instancesSideBySideKeepEachStateOnceAndTheLast() throws Exception {
		define(one, Samples.wave("race", 1, 30, UNITS));
		AtomicBoolean moving = new AtomicBoolean(true);
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Future<?>> recorders = new ArrayList<>();
			for (Instance instance : List.of(one, other)) {
				recorders.add(threads.submit(() -> {
					while (moving.get()) {
						record(instance);
					}
				}));
			}
			List<Future<?>> movers = new ArrayList<>();
			for (String unit : List.of("11", "12")) {
				Instance instance = unit.equals("11") ? one : other;
				movers.add(threads.submit(() -> {
					for (int minute = 10; minute < 60; minute++) {
						move(instance, "race", unit, minute, 40 + minute, "80." + minute,
								"2026-03-02T03:" + minute + ":00Z");
					}
				}));
			}
			for (Future<?> mover : movers) {
				mover.get();
			}
			moving.set(false);
			for (Future<?> recorder : recorders) {
				recorder.get();
			}
		}
		record(other);
		JsonNode history = read(one.get("/api/v1/waves/race/rankings/history?size=100"));
		List<Long> versions = new ArrayList<>();
		List<String> times = new ArrayList<>();
		history.get("snapshots").forEach((state) -> {
			versions.add(state.get("version").longValue());
			times.add(state.get("time").stringValue());
		});
		assertThat(versions).isSorted().doesNotHaveDuplicates().hasSizeBetween(1, 50);
		assertThat(times).isSorted().doesNotHaveDuplicates();
		assertThat(versions.getLast())
			.isEqualTo(read(one.get("/api/v1/waves/race/rankings")).get("version").longValue());
		assertThat(history.get("snapshots").get(versions.size() - 1).get("units").get(0).get("overall").decimalValue())
			.isEqualByComparingTo("80.59");
	}

	@Test
	void aStretchOfTimeIsReadPageByPage() {
		define(one, Samples.wave("pages", 1, 0, UNITS));
		for (int hour = 10; hour < 20; hour++) {
			move(one, "pages", "12", hour, hour, "80", "2026-03-02T" + hour + ":30:00Z");
			record(one);
		}
		String path = "/api/v1/waves/pages/rankings/history";
		assertThat(times(path + "?page=1&size=4")).containsExactly("14", "15", "16", "17");
		assertThat(times(path + "?from=2026-03-02T12:30:00Z&to=2026-03-02T14:30Z")).containsExactly("12", "13");
		assertThat(times(path + "?from=2026-03-02T22:30:00%2B07:00")).hasSize(5);
		assertThat(times(path + "?from=2026-03-03")).as("a day in Vietnam").containsExactly("17", "18", "19");
		assertThat(times(path + "?to=2026-03-02")).hasSize(7);
		assertThat(times(path + "?page=9")).isEmpty();
		assertThat(read(one.get(path + "?size=3")).get("total").intValue()).isEqualTo(10);
		assertThat(read(one.get("/api/v1/waves/pages/units/12/history?from=2026-03-03")).get("points")).hasSize(3);
		for (String bad : List.of("from=yesterday", "to=2026-02-30", "from=", "size=101", "edition=1", "page=-1",
				"to=2026-03-02&to=2026-03-03")) {
			HttpResponse<String> answer = one.get(path + "?" + bad);
			assertThat(answer.statusCode()).as(bad).isEqualTo(400);
			assertThat(answer.body()).contains("bad-parameter", bad.substring(0, bad.indexOf('=')));
		}
		assertThat(one.get(path + "?level=nowhere").statusCode()).isEqualTo(404);
		assertThat(one.get("/api/v1/waves/pages/units/99/history").statusCode()).isEqualTo(404);
	}

	@Test
	void theRankingsWithinAParentHaveTheirOwn() {
		List<Unit> units = new ArrayList<>(UNITS);
		units.add(new Unit("111", "commune", "11", Samples.text("Xã 111")));
		units.add(new Unit("121", "commune", "12", Samples.text("Xã 121")));
		define(one, Samples.wave("within", 1, 0, units));
		Score score = Samples.score("within", "121", 1, 40, "80", Map.of("access", "90"));
		move(one, "within", "121", Samples.scoredAt(score, "2026-03-02T03:00:05Z"));
		record(one);
		assertThat(one.get("/api/v1/waves/within/rankings/history?level=commune&parent=12").body())
			.contains("\"parent\":\"12\"", "\"unit\":\"121\"")
			.doesNotContain("\"111\"", "dimensions");
		assertThat(one.get("/api/v1/waves/within/rankings/history?level=commune").body()).contains("\"dimensions\":[{");
		assertThat(one.get("/api/v1/waves/within/rankings/history?level=commune&parent=11").body())
			.contains("\"total\":0");
	}

	@Test
	void whatIsHiddenNowIsHiddenInThePast() {
		define(one, Samples.wave("hidden", 1, 30, UNITS));
		move(one, "hidden", "11", 1, 29, "70", "2026-03-02T03:00:00Z");
		move(one, "hidden", "12", 1, 31, "80", "2026-03-02T03:00:05Z");
		record(one);
		String history = "/api/v1/waves/hidden/rankings/history";
		String point = "/api/v1/waves/hidden/units/12/history";
		assertThat(one.get(history).body()).contains("80.00", "\"responses\":29}").doesNotContain("70");
		// Somebody takes their responses back.
		move(one, "hidden", "12", 2, 28, "81", "2026-03-02T03:05:05Z");
		assertThat(one.get(history).body()).as("before it is kept").doesNotContain("80.00");
		record(one);
		for (String edition : List.of("", "?edition=live")) {
			assertThat(one.getAsAdmin(history + edition).body()).contains("\"responses\":31}", "\"responses\":28}")
				.doesNotContain("80.00", "81.00", "rank\"");
			assertThat(one.getAsAdmin(point + edition).body()).doesNotContain("80.00", "81.00", "rank\"");
		}
		// The wave asks for more than it did.
		move(one, "hidden", "12", 3, 60, "82", "2026-03-02T03:10:05Z");
		record(one);
		assertThat(one.get(point).body()).contains("80.00", "82.00");
		define(one, Samples.wave("hidden", 2, 50, UNITS));
		record(one);
		assertThat(one.get(point).body()).contains("82.00").doesNotContain("80.00");
	}

	@Test
	void everybodySeesWhatEverybodyCouldSee() {
		Wave wave = Samples.wave("seen", 1, 30, UNITS);
		define(one, Samples.notLive(wave));
		move(one, "seen", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		record(one);
		String history = "/api/v1/waves/seen/rankings/history";
		String point = "/api/v1/waves/seen/units/12/history";
		assertThat(one.get(history).statusCode()).isEqualTo(401);
		assertThat(one.getAsAdmin(history).body()).contains("80.00");
		define(one, Samples.wave("seen", 2, 30, UNITS));
		move(one, "seen", "12", 2, 41, "81", "2026-03-02T03:05:05Z");
		record(one);
		// It is asked a few times a second who may read a wave.
		Awaitility.await()
			.untilAsserted(() -> assertThat(one.get(history).body()).contains("81.00").doesNotContain("80.00"));
		assertThat(one.get(point).body()).contains("81.00").doesNotContain("80.00");
		assertThat(one.getAsAdmin(history).body()).isEqualTo(one.get(history).body());
		assertThat(one.getAsAdmin(history + "?edition=live").body()).contains("80.00", "81.00");
	}

	@Test
	void whatMovesBesideAnEditionIsForAnalysts() {
		Wave wave = Samples.wave("frozen", 1, 30, UNITS);
		define(one, wave);
		move(one, "frozen", "12", 1, 40, "80", "2026-03-02T03:00:05Z");
		record(one);
		move(one, "frozen", "12", 2, 41, "81", "2026-03-02T03:05:05Z");
		long version = read(one.get("/api/v1/waves/frozen/rankings")).get("version").longValue();
		publish(wave, version, "2026-03-02T03:06:00Z");
		// What everybody saw last is kept after the publication only.
		record(other);
		move(one, "frozen", "12", 3, 42, "82", "2026-03-02T03:05:50Z");
		record(one);
		move(one, "frozen", "12", 4, 43, "83", "2026-03-02T04:00:00Z");
		record(one);
		String history = "/api/v1/waves/frozen/rankings/history";
		Awaitility.await()
			.untilAsserted(() -> assertThat(one.get(history).body())
				.contains("\"editions\":[{\"edition\":1,\"publishedAt\":\"2026-03-02T03:06:00.000Z\"}]", "80.00",
						"81.00")
				.doesNotContain("82.00", "83.00"));
		assertThat(one.get("/api/v1/waves/frozen/units/12/history").body()).contains("81.00")
			.doesNotContain("82.00", "83.00");
		assertThat(one.getAsAdmin(history).body()).isEqualTo(one.get(history).body());
		assertThat(one.getAsAdmin(history + "?edition=live").body()).contains("80.00", "81.00", "82.00", "83.00");
		assertThat(one.get(history + "?edition=live").statusCode()).isEqualTo(401);
	}

	@Test
	void ofAWaveWithoutItsResponsesDaysAreLeft() {
		Wave wave = Samples.inState(State.CLOSED, Samples.wave("erased", 1, 0, UNITS));
		define(one, wave);
		for (int minute = 10; minute < 20; minute++) {
			move(one, "erased", "12", minute, minute, "80", "2026-03-02T03:" + minute + ":00Z");
			record(one);
		}
		assertThat(total("erased")).isEqualTo(10);
		Wave later = new Wave(wave.wave(), 2, wave.title(), wave.state(), wave.opens(), wave.closes(), wave.synthetic(),
				null, null, null, null, wave.units(), wave.scale(), wave.satisfiedFrom(), 0, wave.questionnaire(),
				wave.publicFigures(), null, null);
		define(one, Samples.erased(later, Instant.parse("2026-09-01T00:00:00Z")));
		record(one);
		assertThat(total("erased")).as("the last before, and the one with the new definition").isEqualTo(2);
	}

	private static void publish(Wave wave, long version, String at) {
		List<EditionPart> parts = new ArrayList<>();
		parts.add(new EditionPart.Definition(wave.wave() + "|1", wave));
		for (Unit unit : wave.units()) {
			JsonMapper json = JsonMapper.shared();
			parts.add(new EditionPart.Unit(new EditionUnit(wave.wave(), 1, unit.unit(), null,
					List.of(new FrozenLine(unit.level(), null, 0,
							new RankedUnit(unit.unit(), unit.name(), null, null, 40, null, null, null, null))),
					json.createObjectNode(), json.createObjectNode())));
		}
		parts.add(new EditionPart.Whole(new Edition(wave.wave(), 1, Instant.parse(at), LocalDate.of(2026, 3, 2),
				"an analyst", null, null, 41, 1, wave.units().size(),
				List.of(new FrozenRanking("nation", null, 1), new FrozenRanking("province", null, version)))));
		assertThat(part(one, EditionShelf.class).keep(parts)).isEmpty();
		// Each instance asks for editions a few times a second.
		Awaitility.await()
			.untilAsserted(() -> assertThat(other.get("/api/v1/waves/" + wave.wave() + "/editions").body())
				.contains("\"edition\":1"));
	}

	private static void define(Instance instance, Wave wave) {
		part(instance, Waves.class).keep(wave);
		part(instance, RankingOffice.class).rebuild(wave.wave());
	}

	private static void move(Instance instance, String wave, String unit, long version, long responses, String overall,
			String at) {
		move(instance, wave, unit, score(wave, unit, version, responses, overall, at));
	}

	private static void move(Instance instance, String wave, String unit, Score score) {
		part(instance, Scores.class).keep(List.of(score));
		part(instance, RankingOffice.class).rebuild(wave, List.of(unit));
	}

	private static Score score(String wave, String unit, long version, long responses, String overall, String at) {
		return Samples.scoredAt(Samples.score(wave, unit, version, responses, overall, Map.of()), at);
	}

	private static void record(Instance instance) {
		part(instance, Recorder.class).keepDue();
	}

	private static int total(String wave) {
		return read(one.get("/api/v1/waves/" + wave + "/rankings/history")).get("total").intValue();
	}

	/** The hours of the states, in UTC. */
	private static List<String> times(String path) {
		List<String> times = new ArrayList<>();
		read(one.get(path)).get("snapshots")
			.forEach((state) -> times.add(state.get("time").stringValue().substring(11, 13)));
		return times;
	}

	private static JsonNode read(HttpResponse<String> answer) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return JsonMapper.shared().readTree(answer.body());
	}

	private static <T> T part(Instance instance, Class<T> type) {
		return instance.beans(type).iterator().next();
	}

}
