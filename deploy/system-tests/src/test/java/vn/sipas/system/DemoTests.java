package vn.sipas.system;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import vn.sipas.local.demo.Demo;
import vn.sipas.local.launch.Pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The demo wave on its way from the loader to the page.
 */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class DemoTests {

	private static final String PROVINCES = "/api/v1/waves/sipas-2021/rankings?level=province";

	private static final int RESPONSES = 28_372;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private static Path directory;

	@SuppressWarnings("NullAway.Init")
	private Pipeline pipeline;

	@SuppressWarnings("NullAway.Init")
	private Http http;

	@BeforeAll
	void loadTheDemo() throws Exception {
		this.pipeline = Running.in(directory);
		this.http = new Http(this.pipeline.status());
		Demo.load(this.pipeline.status().intake(), this.pipeline.status().adminKey(), Running.INSTALLATION.seeds(),
				System.out);
		await().atMost(Duration.ofSeconds(60))
			.until(() -> this.http.ranking("/api/v1/waves/sipas-2021/units/VN").path("responses").asInt() == RESPONSES);
	}

	@AfterAll
	void end() {
		this.pipeline.close();
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
		assertThat(this.http.page()).contains("Lai Châu").contains("86,81");
	}

	@Test
	@Order(3)
	void aResponseMovesTheFigures() throws Exception {
		int before = this.http.ranking("/api/v1/waves/sipas-2021/units/12").path("responses").asInt();
		long sent = System.nanoTime();
		assertThat(this.http
			.post("/api/v1/waves/sipas-2021/responses", "application/json", """
					{"unit":"12","answeredAt":"2021-11-15T09:00:00+07:00","answers":{"access.1":1}}""")
			.statusCode()).isEqualTo(202);
		await().atMost(Duration.ofSeconds(15))
			.pollInterval(Duration.ofMillis(20))
			.until(() -> this.http.ranking("/api/v1/waves/sipas-2021/units/12").path("responses").asInt() == before
					+ 1);
		System.out.printf("A response was visible after %d ms.%n", (System.nanoTime() - sent) / 1_000_000);
		assertThat(unit(this.http.ranking(PROVINCES), "12").path("responses").asInt()).isEqualTo(before + 1);
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
