package vn.sipas.ranking;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.local.embedded.EmbeddedKafka;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assertions.assertThat;

/** Events in, rankings out, two instances of the service side by side. */
class PipelineTests {

	@TempDir
	static Path directory;

	private static EmbeddedKafka kafka;

	private static EmbeddedMongo mongo;

	private static Broker broker;

	private static Instance one;

	private static Instance other;

	@BeforeAll
	static void start() throws Exception {
		kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
		mongo = EmbeddedMongo.start(null, 0);
		broker = new Broker(kafka.bootstrapServers());
		// The service is there before its topics are.
		one = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"));
		other = Instance.start(kafka.bootstrapServers(), mongo.connectionString("sipas"));
		broker.makeTopics();
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		broker.close();
		mongo.close();
		kafka.close();
	}

	@Test
	void aRankingHasTheShapeThatReadersKnow() {
		broker.define(Samples.wave("shape", 1, 30, Samples.provinces("11 Điện Biên", "12 Lai Châu")));
		broker.score(score("shape", "12", 1, 412, "86.812345678901",
				Map.of("access", "90.504999999999", "feedback", "75.790000000000")));
		broker.score(score("shape", "11", 1, 12, "50", Map.of("access", "50")));
		eventually(() -> assertThat(ranking("shape").replaceAll("\"version\":\\d+,\"updatedAt\":\"[^\"]+\"", "#"))
			.isEqualTo(
					"""
							{"wave":"shape","level":"province",#,"synthetic":true,"definition":1,"provisional":true,"units":[\
							{"unit":"12","name":{"vi":"Lai Châu","en":"Lai Châu (en)"},"rank":1,"responses":412,"overall":86.81,\
							"dimensions":[{"id":"access","value":90.50,"rank":1},{"id":"feedback","value":75.79,"rank":1}]},\
							{"unit":"11","name":{"vi":"Điện Biên","en":"Điện Biên (en)"},"responses":12}]}"""));
		assertThat(ranking("shape"))
			.containsPattern("\"updatedAt\":\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\"");
		assertThat(other.get("/api/v1/waves/shape/units/12").body()).isEqualTo(
				"""
						{"wave":"shape","unit":"12","level":"province","name":{"vi":"Lai Châu","en":"Lai Châu (en)"},"parent":"VN",\
						"path":[{"unit":"VN","level":"nation","name":{"vi":"Việt Nam","en":"Việt Nam (en)"}}],\
						"version":1,"provisional":true,"responses":412,"rank":1,"of":2,\
						"overall":86.81,"nodes":[{"id":"access","value":90.50},{"id":"feedback","value":75.79}],\
						"criteria":[{"id":"access.1","kind":"satisfaction","value":91.26,"answered":412,"levels":{"1":0,"4":412}}],"children":[],"ownWaves":[]}""");
		assertThat(one.get("/api/v1/waves/shape/units/11").body()).isEqualTo(
				"""
						{"wave":"shape","unit":"11","level":"province","name":{"vi":"Điện Biên","en":"Điện Biên (en)"},"parent":"VN",\
						"path":[{"unit":"VN","level":"nation","name":{"vi":"Việt Nam","en":"Việt Nam (en)"}}],\
						"version":1,"provisional":true,"responses":12,"of":2,\
						"nodes":[{"id":"access"}],"criteria":[{"id":"access.1","kind":"satisfaction"}],"children":[],"ownWaves":[]}""");
		assertThat(one.get("/api/v1/waves/shape/units/VN").body()).isEqualTo(
				"""
						{"wave":"shape","unit":"VN","level":"nation","name":{"vi":"Việt Nam","en":"Việt Nam (en)"},"path":[],\
						"version":0,"provisional":true,"responses":0,"of":1,"nodes":[],"criteria":[],"children":[\
						{"unit":"12","level":"province","name":{"vi":"Lai Châu","en":"Lai Châu (en)"},"responses":412,"rank":1,"of":2,"overall":86.81},\
						{"unit":"11","level":"province","name":{"vi":"Điện Biên","en":"Điện Biên (en)"},"responses":12,"of":2}],"ownWaves":[]}""");
		assertThat(one.get("/api/v1/waves").body()).contains("""
				{"wave":"shape","title":{"vi":"Đợt shape","en":"Đợt shape (en)"},"state":"open",\
				"opens":"2026-01-01","closes":"2026-12-31","synthetic":true,\
				"levels":["nation","province"]}""");
	}

	@Test
	void aScoreMayComeBeforeItsWave() {
		broker.score(score("late", "12", 5, 40, "70", Map.of()));
		broker.define(Samples.wave("marker", 1, 0, Samples.provinces("11 A")));
		eventually(() -> assertThat(one.get("/api/v1/waves/marker/rankings").statusCode()).isEqualTo(200));
		assertThat(one.getAsAdmin("/api/v1/waves/late/rankings").statusCode()).isEqualTo(404);
		broker.define(Samples.wave("late", 1, 0, Samples.provinces("12 Lai Châu", "11 Điện Biên")));
		eventually(() -> assertThat(ranking("late")).contains("\"overall\":70.00"));
	}

	@Test
	void aDeadLetterThatIsTriedOnceMoreIsKeptWhereNothingNewerIs() {
		broker.define(Samples.wave("replayed", 1, 0, Samples.provinces("12 Lai Châu", "11 Điện Biên")));
		broker.score(score("replayed", "12", 5, 40, "70", Map.of()));
		eventually(() -> assertThat(ranking("replayed")).contains("\"overall\":70.00"));
		broker.replay(score("replayed", "12", 4, 40, "60", Map.of()), 1);
		broker.replay(score("replayed", "11", 1, 40, "55", Map.of()), 2);
		eventually(() -> assertThat(ranking("replayed")).contains("\"overall\":55.00"));
		assertThat(ranking("replayed")).contains("\"overall\":70.00");
	}

	@Test
	void whatComesAgainOrLateChangesNothing() {
		broker.define(Samples.wave("again", 2, 0, Samples.provinces("12 Lai Châu")));
		broker.score(score("again", "12", 10, 40, "70", Map.of()));
		eventually(() -> assertThat(ranking("again")).contains("\"overall\":70.00"));
		String before = ranking("again");
		broker.score(score("again", "12", 10, 40, "70", Map.of()));
		broker.score(score("again", "12", 9, 39, "60", Map.of()));
		broker.define(Samples.wave("again", 1, 1000, Samples.provinces("12 Old name")));
		// A newer score with the same figures is kept, and readers are not bothered.
		broker.score(score("again", "12", 11, 40, "70.001", Map.of()));
		eventually(() -> assertThat(other.get("/api/v1/waves/again/units/12").body()).contains("\"version\":11"));
		assertThat(ranking("again")).isEqualTo(before);
	}

	@Test
	void aNewDefinitionChangesTheRanking() {
		broker.define(Samples.wave("defined", 1, 0, Samples.provinces("12 Lai Châu")));
		broker.score(score("defined", "12", 10, 40, "70", Map.of()));
		eventually(() -> assertThat(ranking("defined")).contains("\"overall\":70.00"));
		broker.define(Samples.wave("defined", 2, 41, Samples.provinces("12 Lai Châu")));
		eventually(() -> assertThat(ranking("defined")).doesNotContain("overall").contains("\"responses\":40"));
	}

	@Test
	void whatCannotBeUsedIsKeptWithTheReasonAndHoldsUpNothing() {
		broker.send(new ProducerRecord<>("sipas.scores.v1", 2, "broken|12", "{\"event\":"));
		broker.send(new ProducerRecord<>("sipas.waves.v1", 1, "broken",
				"{\"event\":\"wave-defined\",\"wave\":\"broken\"}"));
		broker.send(new ProducerRecord<>("sipas.scores.v1", 2, "broken|13", null));
		broker.define(Samples.wave("broken", 1, 0, Samples.provinces("12 Lai Châu")));
		eventually(() -> assertThat(one.get("/api/v1/waves/broken/rankings").statusCode()).isEqualTo(200));
		Awaitility.await().untilAsserted(() -> assertThat(broker.deadLetters()).hasSize(2));
		List<ConsumerRecord<byte[], byte[]>> letters = broker.deadLetters();
		assertThat(letters).extracting((letter) -> Broker.header(letter, "sipas.error.reason"))
			.containsExactlyInAnyOrder("not-json", "not-as-agreed");
		ConsumerRecord<byte[], byte[]> letter = letters.stream()
			.filter((any) -> "not-json".equals(Broker.header(any, "sipas.error.reason")))
			.findFirst()
			.orElseThrow();
		assertThat(letter.key()).asString().isEqualTo("broken|12");
		assertThat(letter.value()).asString().isEqualTo("{\"event\":");
		assertThat(Broker.header(letter, "sipas.error.topic")).isEqualTo("sipas.scores.v1");
		assertThat(Broker.header(letter, "sipas.error.partition")).isEqualTo("2");
		assertThat(Broker.header(letter, "sipas.error.message")).isNotBlank();
	}

	@Test
	void manyScoresEndTheSameOnBothInstances() {
		String[] provinces = IntStream.rangeClosed(1, 63).mapToObj((i) -> i + " Tỉnh " + i).toArray(String[]::new);
		broker.define(Samples.wave("many", 1, 0, Samples.provinces(provinces)));
		for (int version = 1; version <= 20; version++) {
			for (int unit = 1; unit <= 63; unit++) {
				broker.score(score("many", Integer.toString(unit), version, version,
						Integer.toString(100 - unit) + "." + version, Map.of()));
			}
		}
		eventually(() -> assertThat(ranking("many").split("\"responses\":20,", -1).length - 1).isEqualTo(63));
		assertThat(ranking("many")).isEqualTo(other.get("/api/v1/waves/many/rankings").body())
			.contains("\"rank\":63,\"responses\":20,\"overall\":37.20");
	}

	@Test
	void aRankingSaysHowSureItIsAndWhatChanged() {
		List<Unit> units = Samples.provinces("11 Điện Biên", "12 Lai Châu");
		broker.define(Samples.compared(Samples.wave("before", 1, 30, units), "sipas-2017", null, null));
		broker.define(Samples.compared(Samples.wave("after", 1, 30, units), "sipas-2017", "before", null));
		broker.score(Samples.sure(score("before", "12", 1, 400, "80", Map.of()), "0.5", 100));
		broker.score(Samples.sure(score("before", "11", 1, 400, "85", Map.of()), "0.5", 100));
		broker.score(Samples.sure(score("after", "12", 1, 412, "86.812345678901", Map.of("access", "90.5")),
				"0.935123456789", 100));
		broker.score(Samples.sure(score("after", "11", 1, 12, "85", Map.of()), "0.5", 100));
		eventually(() -> assertThat(ranking("after")).contains("""
				"rank":1,"rankInterval":[1,1],"responses":412,"overall":86.81,"marginOfError":1.87,\
				"change":{"wave":"before","points":6.81,"places":1,"marginOfError":2.09,"verdict":"rose"},\
				"dimensions":["""));
		assertThat(one.get("/api/v1/waves/after/units/12").body()).contains(
				"""
						"rank":1,"of":2,"rankInterval":[1,1],"overall":86.81,"standardError":0.935123,"marginOfError":1.87,\
						"designEffect":1.250000,"effectiveResponses":320.500000,"parIndexPoints":8.68,"change":{"wave":"before",""",
				"""
						{"id":"access","value":90.50,"standardError":0.935123,"marginOfError":1.87,\
						"designEffect":1.250000,"effectiveResponses":320.500000}""", """
						"value":91.26,"standardError":0.935123,"marginOfError":1.87,"designEffect":1.250000,\
						"effectiveResponses":320.500000,"answered":412""");
		assertThat(one.get("/api/v1/waves/after/units/11").body()).doesNotContain("standardError", "marginOfError",
				"rankInterval", "change", "Effect", "effective");
		assertThat(one.get("/?wave=after").body()).contains("86,81", " ± 1,9", "data-interval>1<", "+6,81 ± 2,1",
				"tăng · lên 1 bậc", "So với Đợt before");
		assertThat(one.get("/?wave=after&lang=en").body()).contains("86.81", "+6.81 ± 2.1", "rose · up 1",
				"Since Đợt before (en)");
		// The earlier wave moves: the later one follows.
		broker.score(Samples.sure(score("before", "12", 2, 401, "90", Map.of()), "0.5", 100));
		eventually(() -> assertThat(ranking("after")).contains("\"points\":-3.19,\"places\":0,"));
		broker.define(Samples.compared(Samples.wave("after", 2, 30, units), "sipas-2022", "before", null));
		eventually(() -> assertThat(ranking("after")).contains(
				"\"change\":{\"wave\":\"before\",\"verdict\":\"break\",\"reasons\":[\"method\"],\"before\":90.00}"));
		assertThat(one.get("/?wave=after").body()).contains("gián đoạn, không so sánh được");
	}

	@Test
	void aUnitIsToldWhatWouldRaiseItsIndexMost() {
		broker.define(Samples.wave("next", 1, 30, Samples.provinces("1 A", "2 B", "3 C", "4 D", "5 E")));
		for (int unit = 1; unit <= 5; unit++) {
			Score score = score("next", Integer.toString(unit), 1, 400, "80", Map.of("access", "60"));
			broker.score(Samples.answered(score, Map.of("access.1", 40 + 10 * unit, "feedback.1", 95 - unit)));
		}
		eventually(() -> assertThat(other.get("/api/v1/waves/next/units/1/priorities").body()).isEqualTo("""
				{"wave":"next","unit":"1","level":"province","version":1,"responses":400,"overall":80.00,"priorities":[\
				{"id":"access.1","question":{"vi":"Câu hỏi access.1","en":"Câu hỏi access.1 (en)"},"value":50.00,\
				"upperQuartile":80.00,"gain":15.00},\
				{"id":"feedback.1","question":{"vi":"Câu hỏi feedback.1","en":"Câu hỏi feedback.1 (en)"},"value":94.00,\
				"upperQuartile":93.00,"gain":0.00}],"gaps":[]}"""));
		assertThat(one.get("/api/v1/waves/next/units/VN/priorities").body()).contains("\"priorities\":[],\"gaps\":[]");
	}

	@Test
	void breakdownsAreTakenOnceTheirTopicIsThere() throws Exception {
		broker.makeTopic("sipas.breakdowns.v1");
		broker.define(Samples.wave("groups", 1, 30, Samples.provinces("12 Lai Châu")));
		String event = new ClassPathResource("contracts/unit-broken-down/examples/broken-down.json")
			.getContentAsString(StandardCharsets.UTF_8)
			.replace("demo-2026", "groups");
		broker.send("sipas.breakdowns.v1", "groups|12", event);
		broker.send("sipas.breakdowns.v1", "groups|VN", event.replace("\"unit\": \"12\"", "\"unit\": \"VN\""));
		eventually(() -> assertThat(one.get("/api/v1/waves/groups/units/12/breakdowns").body()).isEqualTo(
				"""
						{"wave":"groups","unit":"12","version":1772417646512,"responses":412,"breakdowns":[\
						{"by":"channel","groups":[{"value":"api","responses":412,"overall":86.81,"nodes":[{"id":"access","value":90.50}]}]},\
						{"by":"demographics.sex","groups":[\
						{"value":"female","responses":210,"overall":87.20,"nodes":[{"id":"access","value":91.00}]},\
						{"value":"male","suppressed":true}]},\
						{"by":"stratum","groups":[{"value":"12-mountain","responses":200,"nodes":[]}],"notSaid":212}]}"""));
		assertThat(other.get("/api/v1/waves/groups/units/12/breakdowns?by=stratum").body()).contains("stratum")
			.doesNotContain("channel");
		assertThat(other.get("/api/v1/waves/groups/units/12/breakdowns?by=statum").statusCode()).isEqualTo(400);
		assertThat(one.get("/api/v1/waves/groups/units/13/breakdowns").statusCode()).isEqualTo(404);
		// An older one changes nothing.
		broker.send("sipas.breakdowns.v1", "groups|12", event.replace("1772417646512", "5").replace("male", "other"));
		broker.send("sipas.breakdowns.v1", "groups|12", event.replace("1772417646512", "1772417646513"));
		eventually(() -> assertThat(one.get("/api/v1/waves/groups/units/12/breakdowns").body())
			.contains("1772417646513", "\"male\"")
			.doesNotContain("other"));
	}

	private static void eventually(ThrowingRunnable assertion) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
	}

	private static String ranking(String wave) {
		return one.get("/api/v1/waves/" + wave + "/rankings?level=province").body();
	}

	private static Score score(String wave, String unit, long version, long responses, String overall,
			Map<String, String> nodes) {
		return Samples.score(wave, unit, version, responses, overall, nodes);
	}

}
