package vn.sipas.ranking;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.local.embedded.EmbeddedMongo;
import vn.sipas.ranking.wave.State;
import vn.sipas.ranking.wave.Unit;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Published figures entered at one instance, and read at another, beside computed ones.
 */
class FigurePipelineTests {

	private static final String FIGURES = "/api/v1/published-figures";

	private static final String TABLE = "text/csv";

	private static final String HEADER = "index,year,unit_list,unit_code,component,value,rank,of,change,source_document,source_page\n";

	@TempDir
	static Path directory;

	private static Backends backends;

	private static Broker broker;

	private static Instance one;

	private static Instance other;

	@BeforeAll
	static void start() throws Exception {
		backends = Backends.start(directory);
		broker = backends.broker();
		broker.makeTopics();
		one = backends.instance();
		other = backends.instance();
		// Once it can be written, the topic is there and is read.
		eventually(() -> assertThat(enter(HEADER + "READY,2021,,VN,,1,,,,a,\n").statusCode()).isEqualTo(200));
		eventually(() -> assertThat(list("index=READY").path("total").asInt()).isOne());
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		backends.close();
	}

	@Test
	void everySeededFigureIsReadAsItStandsInTheFile() throws Exception {
		String seeds = Files.readString(Path.of("../seeds/published-figures/published_figures.csv"));
		HttpResponse<String> answer = one.postAsAdmin(FIGURES, TABLE, seeds);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		int rows = read(answer).path("rows").asInt();
		eventually(() -> assertThat(sources(list("size=500"))).isGreaterThanOrEqualTo(rows));
		// Sơn La's figure, and Lai Châu's rise, as two sources have them.
		JsonNode sonLa = list("conflicts=true&index=SIPAS&year=2021&unitList=vn-2021&unit=14").at("/figures/0");
		assertThat(sonLa.at("/conflict/0").asString()).isEqualTo("value");
		assertThat(sonLa.at("/published").findValuesAsString("value")).containsExactlyInAnyOrder("90.13", "90.30");
		assertThat(sonLa.at("/published").findValuesAsString("address")).hasSize(2).doesNotHaveDuplicates();
		JsonNode laiChau = list("conflicts=true&year=2021&unit=12&component=overall").at("/figures/0");
		assertThat(laiChau.path("conflict").valueStream().map(JsonNode::asString)).containsExactly("change");
		assertThat(laiChau.at("/published").findValuesAsString("change")).containsExactlyInAnyOrder("2.67", "2.47");
		// The same again changes nothing.
		assertThat(read(one.postAsAdmin(FIGURES, TABLE, seeds)).path("unchanged").asInt()).isEqualTo(rows);
	}

	@Test
	void aRowThatIsWrongKeepsOutAllAndIsNamedInTheCallersLanguage() {
		String table = HEADER + "PCI,2021,vn-x,12,,60,,,,a,\nPCI,2021,vn-x,14,,sáu mươi,,,,a,\n";
		HttpResponse<String> refused = enter(table);
		assertThat(refused.statusCode()).isEqualTo(422);
		assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(read(refused).at("/errors/0")).isEqualTo(JsonMapper.shared().readTree("""
				{"line": 3, "column": "value", "code": "not-a-number", "detail": \
				"“sáu mươi” không phải là số; viết như 86,81 hoặc 86.81, tối đa sáu chữ số thập phân."}"""));
		assertThat(one.postAsAdmin(FIGURES, TABLE, table, "Accept-Language", "en").body()).contains("is not a number",
				"nothing was kept");
		assertThat(list("index=PCI&unitList=vn-x").path("total").asInt()).isZero();
	}

	@Test
	void aDryRunKeepsNothing() {
		String table = HEADER + "PCI,2020,vn-dry,12,,60,,,,a,\n";
		HttpResponse<String> answer = one.postAsAdmin(FIGURES + "?dryRun=true", TABLE, table);
		assertThat(answer.body()).isEqualTo("{\"dryRun\":true,\"rows\":1,\"added\":1,\"replaced\":0,\"unchanged\":0}");
		enter(HEADER + "PCI,2020,vn-dry,14,,60,,,,a,\n");
		eventually(() -> assertThat(list("unitList=vn-dry").path("total").asInt()).isOne());
		assertThat(list("unitList=vn-dry").at("/figures/0/unit").asString()).isEqualTo("14");
	}

	@Test
	void aCorrectionReplacesWhatTheSameSourceSaidAndADeletionTakesItBack() {
		enter(HEADER + "PAPI,2021,vn-fix,12,,40.62,,,,a,\nPAPI,2021,vn-fix,12,,40.99,,,,b,\n");
		eventually(() -> assertThat(list("unitList=vn-fix&conflicts=true").path("total").asInt()).isOne());
		HttpResponse<String> corrected = one.postAsAdmin(FIGURES, "application/json", """
				{"index": "papi", "year": 2021, "unitList": "vn-fix", "unit": "12", "value": 40.70,
				 "source": {"document": "a"}}""");
		assertThat(corrected.body()).contains("\"added\":0,\"replaced\":1,\"unchanged\":0");
		eventually(() -> assertThat(list("unitList=vn-fix").toString()).contains("40.70", "40.99")
			.doesNotContain("40.62"));
		String wrong = list("unitList=vn-fix").at("/figures/0/published")
			.valueStream()
			.filter((figure) -> figure.at("/source/document").asString().equals("b"))
			.map((figure) -> figure.path("figure").asString())
			.findFirst()
			.orElseThrow();
		assertThat(one.deleteAsAdmin(FIGURES + "/" + wrong).statusCode()).isEqualTo(204);
		eventually(() -> assertThat(list("unitList=vn-fix").toString()).contains("40.70", "\"conflict\":[]")
			.doesNotContain("40.99"));
		assertThat(one.deleteAsAdmin(FIGURES + "/" + wrong).statusCode()).isEqualTo(404);
	}

	@Test
	void anEmptiedStoreIsFilledAgain() {
		enter(HEADER + "DDCI,2021,vn-fill,12,,70.10,,,,a,\nDDCI,2021,vn-fill,14,,70.20,,,,a,\n");
		eventually(() -> assertThat(list("unitList=vn-fill").path("total").asInt()).isEqualTo(2));
		String gone = list("unitList=vn-fill&unit=14").at("/figures/0/published/0/figure").asString();
		one.deleteAsAdmin(FIGURES + "/" + gone);
		eventually(() -> assertThat(list("unitList=vn-fill").path("total").asInt()).isOne());
		String before = other.get(FIGURES + "?unitList=vn-fill").body();
		try (EmbeddedMongo empty = EmbeddedMongo.start(null, 0);
				Instance third = Instance.start(backends.bootstrapServers(), empty.connectionString("sipas"),
						"--spring.kafka.consumer.group-id=another")) {
			eventually(() -> assertThat(third.get(FIGURES + "?unitList=vn-fill").body()).isEqualTo(before));
		}
	}

	@Test
	void aUnitsIndicesAreToldApartByWhoSaysThem() {
		List<Unit> units = Samples.provinces("12 Lai Châu", "14 Sơn La");
		broker.define(Samples.inState(State.PUBLISHED,
				Samples.compared(Samples.wave("apart", 1, 0, units), "sipas-2017", null, "vn-apart")));
		broker.define(
				Samples.notLive(Samples.compared(Samples.wave("secret", 1, 0, units), "sipas-2017", null, "vn-apart")));
		broker.score(Samples.score("apart", "12", 1, 400, "91.17", Map.of("access", "90.5")));
		broker.score(Samples.score("secret", "12", 1, 400, "11.11", Map.of()));
		enter(HEADER + "SIPAS,2026,vn-apart,12,,91.20,5,63,,a,\nPAR INDEX,2026,vn-apart,12,,86.69,31,63,,a,\n");
		eventually(() -> assertThat(read(other.get("/api/v1/units/vn-apart/12/figures")).path("indices")).hasSize(2));
		eventually(() -> assertThat(one.getAsAdmin("/api/v1/units/vn-apart/12/figures").body()).contains("11.11",
				"91.17"));
		String body = other.get("/api/v1/units/vn-apart/12/figures").body();
		assertThat(body.replaceAll("\"figure\":\"[0-9a-f]{24}\"", "#")).isEqualTo(
				"""
						{"unitList":"vn-apart","unit":"12","name":{"vi":"Lai Châu","en":"Lai Châu (en)"},"indices":[\
						{"index":"SIPAS","components":[{"component":"overall","years":[{"year":2026,"conflict":[],\
						"published":[{#,"value":91.20,"rank":5,"of":63,"source":{"document":"a"}}],\
						"computed":[{"wave":"apart","synthetic":true,"provisional":true,"responses":400,"value":91.17,"rank":1,\
						"of":2,"parIndexPoints":9.12}]}]},\
						{"component":"access","title":{"vi":"Tiếp cận","en":"Tiếp cận (en)"},"years":[{"year":2026,"conflict":[],\
						"published":[],"computed":[{"wave":"apart","synthetic":true,"provisional":true,"responses":400,\
						"value":90.50,"rank":1,"of":2}]}]}]},\
						{"index":"PAR INDEX","components":[{"component":"overall","years":[{"year":2026,"conflict":[],\
						"published":[{#,"value":86.69,"rank":31,"of":63,"band":{"name":"B","derived":true},\
						"source":{"document":"a"}}],"computed":[]}]}]}]}""");
		assertThat(other.get("/api/v1/waves/apart/units/12").body())
			.contains("\"overall\":91.17,\"parIndexPoints\":9.12,");
		assertThat(other.get("/api/v1/units/vn-apart/99/figures").statusCode()).isEqualTo(404);
	}

	@Test
	void onlyTablesAndJsonOfABoundedSizeAreTaken() {
		assertThat(one.postAsAdmin(FIGURES, "text/plain", "x").statusCode()).isEqualTo(415);
		assertThat(one.postAsAdmin(FIGURES, TABLE, "x".repeat((4 << 20) + 1)).statusCode()).isEqualTo(413);
		assertThat(one.postAsAdmin(FIGURES + "?dryRun=perhaps", TABLE, HEADER).statusCode()).isEqualTo(400);
	}

	@Test
	void whatIsPublishedKeepsToTheContract() throws Exception {
		enter(HEADER + "766,2024,vn-kept,12,,80.5,1,63,2.5,a,1\n766,2024,,VN,,80.5,,,,b,\n");
		eventually(() -> assertThat(broker.values("sipas.reference.v1").stream().filter((any) -> any.contains("766")))
			.hasSizeGreaterThanOrEqualTo(2));
		try (InputStream schema = Files.newInputStream(Path.of("src/contracts/figure-published/v1.schema.json"))) {
			var parsed = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);
			assertThat(broker.values("sipas.reference.v1"))
				.allSatisfy((event) -> assertThat(parsed.validate(event, InputFormat.JSON)).isEmpty());
			try (var examples = Files.list(Path.of("src/contracts/figure-published/examples"))) {
				assertThat(examples.toList()).isNotEmpty()
					.allSatisfy((example) -> assertThat(parsed.validate(Files.readString(example), InputFormat.JSON))
						.isEmpty());
			}
		}
	}

	private static HttpResponse<String> enter(String table) {
		return one.postAsAdmin(FIGURES, TABLE, table);
	}

	private static JsonNode list(String asked) {
		return read(other.get(FIGURES + "?" + asked));
	}

	private static int sources(JsonNode page) {
		return page.path("figures").valueStream().mapToInt((about) -> about.path("published").size()).sum();
	}

	private static JsonNode read(HttpResponse<String> answer) {
		return JsonMapper.builder()
			.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
			.build()
			.readTree(answer.body());
	}

	private static void eventually(ThrowingRunnable expected) {
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(expected);
	}

}
