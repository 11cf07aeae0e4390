package vn.sipas.system;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
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
 * The demo wave on its way from the loader to the page.
 */
@ExtendWith(RunningPipeline.class)
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DemoTests {

	private static final String PROVINCES = "/api/v1/waves/sipas-2021/rankings?level=province";

	private static final int RESPONSES = 28_372;

	@SuppressWarnings("NullAway.Init")
	private Http http;

	@BeforeAll
	void loadTheDemo(Pipeline pipeline) {
		Status status = pipeline.status();
		this.http = new Http(status);
		Demo.load(status.intake(), status.adminKey(), RunningPipeline.INSTALLATION.seeds(), System.out);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.http.ranking("/api/v1/waves/sipas-2021/units/VN").path("responses").asInt() == RESPONSES);
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
	void showsLaiChauOnThePageInVietnamese() throws Exception {
		assertThat(this.http.page("/?wave=sipas-2021")).contains("Lai Châu").contains("86,81");
	}

	@Test
	@Order(3)
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
