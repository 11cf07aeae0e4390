package vn.sipas.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;
import vn.sipas.local.demo.Demo;
import vn.sipas.local.launch.Pipeline;
import vn.sipas.local.launch.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The demo's two waves on their way from the loader to the page, and the published
 * figures beside them.
 */
@ExtendWith(RunningPipeline.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DemoTests {

	private static final String PROVINCES = "/api/v1/waves/sipas-2021/rankings?level=province";

	private static final String EARLIER = "/api/v1/waves/sipas-2020/rankings?level=province";

	private static final String LAI_CHAU = "/api/v1/units/vn-2021/12/figures";

	private static final Map<String, Integer> RESPONSES = Map.of("sipas-2020", 18_904, "sipas-2021", 28_372);

	@SuppressWarnings("NullAway.Init")
	private Http http;

	@BeforeAll
	void loadTheDemo(Pipeline pipeline) {
		Status status = pipeline.status();
		this.http = new Http(status);
		Demo.enterFigures(status.ranking(), status.adminKey(), Built.INSTALLATION.seeds(), System.out);
		assertThat(Demo.load(status.intake(), status.adminKey(), Built.INSTALLATION.seeds(), System.out))
			.isEqualTo(RESPONSES);
		RESPONSES.forEach((wave, responses) -> await().atMost(Duration.ofSeconds(90))
			.until(() -> nation(wave) == responses && provinces(wave) == responses));
	}

	private int nation(String wave) {
		return this.http.ranking("/api/v1/waves/" + wave + "/units/VN").path("responses").asInt();
	}

	// A province is published for itself: that the nation is complete says nothing of it.
	private int provinces(String wave) {
		JsonNode ranking = this.http.ranking("/api/v1/waves/" + wave + "/rankings?level=province");
		return ranking.path("units").valueStream().mapToInt((unit) -> unit.path("responses").asInt()).sum();
	}

	@Test
	@Order(1)
	void ranksThe63ProvincesAsPublished() {
		await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
			JsonNode ranking = this.http.ranking(PROVINCES);
			assertThat(ranking.path("units").size()).isEqualTo(63);
			assertThat(ranking.path("synthetic").asBoolean()).isTrue();
			JsonNode laiChau = unit(ranking, "12");
			assertThat(laiChau.path("overall").decimalValue()).isEqualTo(new BigDecimal("86.81"));
			assertThat(dimensions(laiChau, "value")).isEqualTo(Map.of("access", "90.50", "procedures", "89.66",
					"civil-servants", "88.13", "results", "89.98", "feedback", "75.79"));
			assertThat(dimensions(laiChau, "rank")).isEqualTo(Map.of("access", "13", "procedures", "21",
					"civil-servants", "32", "results", "27", "feedback", "50"));
			assertPublished(ranking, "42", "91.17", 5);
			assertPublished(ranking, "58", "88.64", 16);
			assertPublished(ranking, "77", "86.72", 38);
			assertPublished(ranking, "36", "84.57", 51);
			assertPublished(ranking, "56", "84.40", 56);
		});
	}

	@Test
	@Order(2)
	void ranksTheEarlierYearAsPublished() {
		JsonNode ranking = this.http.ranking(EARLIER);
		assertPublished(ranking, "22", "95.76", 1);
		assertPublished(ranking, "58", "85.17", 32);
		assertPublished(ranking, "60", "75.68", 63);
		assertThat(this.http.ranking("/api/v1/waves/sipas-2020/units/VN").path("overall").decimalValue())
			.isEqualTo(new BigDecimal("85.48"));
	}

	@Test
	@Order(2)
	void tellsTheAnnouncementsStoryOfLaiChau() {
		JsonNode change = unit(this.http.ranking(PROVINCES), "12").path("change");
		assertThat(change.path("wave").asString()).isEqualTo("sipas-2020");
		assertThat(change.path("points").decimalValue()).isEqualTo(new BigDecimal("2.67"));
		assertThat(change.path("places").asInt()).isEqualTo(5);
		JsonNode sipas = year(index("SIPAS"), "overall", 2021);
		assertThat(sipas.path("conflict").valueStream().map(JsonNode::asString)).containsExactly("change");
		assertThat(sipas.path("published").findValuesAsString("change")).containsExactlyInAnyOrder("2.67", "2.47");
		JsonNode computed = sipas.path("computed").get(0);
		assertThat(computed.path("synthetic").asBoolean() && computed.path("provisional").asBoolean()).isTrue();
		assertThat(computed.path("parIndexPoints").decimalValue()).isEqualTo(new BigDecimal("8.68"));
		JsonNode reform = year(index("PAR INDEX"), "overall", 2021).path("published").get(0);
		assertThat(reform.path("value").decimalValue()).isEqualTo(new BigDecimal("86.69"));
		assertThat(reform.path("rank").asInt()).isEqualTo(31);
		assertThat(reform.path("changePlaces").asInt()).isEqualTo(7);
		assertThat(index("PAR INDEX").path("components").size()).isEqualTo(9);
		assertThat(year(index("PAR INDEX"), "impact", 2021).path("published").get(0).path("changePlaces").asInt())
			.isEqualTo(-49);
	}

	private JsonNode index(String name) {
		return named(this.http.ranking(LAI_CHAU).path("indices"), "index", name);
	}

	private static JsonNode year(JsonNode index, String component, int year) {
		JsonNode years = named(index.path("components"), "component", component).path("years");
		return years.valueStream().filter((each) -> each.path("year").asInt() == year).findFirst().orElseThrow();
	}

	private static JsonNode named(JsonNode nodes, String field, String name) {
		return nodes.valueStream().filter((node) -> node.path(field).asString().equals(name)).findFirst().orElseThrow();
	}

	/** A second loading is said to be one, and moves nothing. */
	@Test
	@Order(2)
	void loadingAgainChangesNothing(Pipeline pipeline) {
		Status status = pipeline.status();
		JsonNode before = atRest(PROVINCES);
		JsonNode figures = atRest(LAI_CHAU);
		Demo.enterFigures(status.ranking(), status.adminKey(), Built.INSTALLATION.seeds(), System.out);
		assertThat(Demo.load(status.intake(), status.adminKey(), Built.INSTALLATION.seeds(), System.out))
			.containsEntry("sipas-2020", 0);
		assertThat(this.http.ranking(PROVINCES)).isEqualTo(before);
		assertThat(this.http.ranking(LAI_CHAU)).isEqualTo(figures);
	}

	// What is computed last of all that was sent, margins and breakdowns, has come too.
	private JsonNode atRest(String path) {
		return await().atMost(Duration.ofSeconds(90)).pollInterval(Duration.ofSeconds(5)).until(() -> {
			JsonNode first = this.http.ranking(path);
			Thread.sleep(Duration.ofSeconds(4));
			return first.equals(this.http.ranking(path)) ? first : null;
		}, Objects::nonNull);
	}

	@Test
	@Order(3)
	void showsLaiChauOnThePageInVietnamese() throws Exception {
		assertThat(this.http.page("/?wave=sipas-2021")).contains("Lai Châu").contains("86,81");
		assertThat(this.http.page("/waves/sipas-2021")).as("441 of the 450 that were planned").contains("thiếu 9<");
	}

	@Test
	@Order(4)
	void aResponseMovesTheFigures() throws Exception {
		int before = responses("12");
		long sent = System.nanoTime();
		assertThat(this.http.post("/api/v1/waves/sipas-2021/responses", "application/json", """
				{"unit":"12","answeredAt":"2021-11-15T09:00:00+07:00","answers":{"access.1":1}}""").statusCode())
			.isEqualTo(202);
		await().atMost(Duration.ofSeconds(15))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> responses("12") == before + 1);
		System.out.printf("A response was in the ranking after %d ms.%n", (System.nanoTime() - sent) / 1_000_000);
	}

	private int responses(String unit) {
		return unit(this.http.ranking(PROVINCES), unit).path("responses").asInt();
	}

	private static void assertPublished(JsonNode ranking, String unit, String overall, int place) {
		assertThat(unit(ranking, unit).path("overall").decimalValue()).isEqualTo(new BigDecimal(overall));
		assertThat(unit(ranking, unit).path("rank").asInt()).isEqualTo(place);
	}

	private static JsonNode unit(JsonNode ranking, String unit) {
		return StreamSupport.stream(ranking.path("units").spliterator(), false)
			.filter((each) -> each.path("unit").asString().equals(unit))
			.findFirst()
			.orElseThrow();
	}

	private static Map<String, String> dimensions(JsonNode unit, String field) {
		Map<String, String> values = new HashMap<>();
		unit.path("dimensions")
			.forEach((dimension) -> values.put(dimension.path("id").asString(), number(dimension.path(field))));
		return values;
	}

	private static String number(JsonNode node) {
		return node.isInt() ? node.asString() : node.decimalValue().setScale(2).toPlainString();
	}

}
