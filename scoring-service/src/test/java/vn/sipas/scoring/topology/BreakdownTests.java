package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The figures of groups within a unit. */
class BreakdownTests {

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
		.getSchema(Contracts.schema("scoring/unit-broken-down"));

	private final Map<String, JsonNode> known = new HashMap<>();

	private ScoringDriver scoring;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.scoring = new ScoringDriver(directory);
		this.scoring.define(Contracts.example("intake/wave-defined", "open.json"));
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@Test
	void exampleKeepsToTheSchema() {
		assertThat(Contracts.examples("scoring/unit-broken-down")).isNotEmpty()
			.allSatisfy((example) -> assertThat(errors(Contracts.read(example))).isEmpty());
	}

	@Test
	void eachGroupHasItsOwnFigures() {
		send("r1", 5, "land", "female", "s1");
		send("r2", 2, "land", "male", "s1");
		send("r3", 4, "transport", "female", "");
		JsonNode unit = latest("demo-2026|12");
		assertThat(unit.get("responses").asInt()).isEqualTo(3);
		assertThat(groups(unit, "service")).containsExactly("land 2 50.000000000000", "transport 1 100.000000000000");
		assertThat(groups(unit, "demographics.sex")).containsExactly("female 2 100.000000000000",
				"male 1 0.000000000000");
		assertThat(groups(unit, "channel")).containsExactly("api 3 66.666666666666");
		assertThat(groups(unit, "stratum")).containsExactly("s1 2 50.000000000000");
		assertThat(latest("demo-2026|VN").get("breakdowns")).isEqualTo(unit.get("breakdowns"));
	}

	@Test
	void groupThatLostItsLastResponseIsGone() {
		send("r1", 5, "land", "female", "");
		send("r2", 2, "land", "male", "");
		latest();
		this.scoring.withdraw(SentResponse.of("r2", "12", Map.of()));
		assertThat(groups(latest("demo-2026|12"), "demographics.sex")).containsExactly("female 1 100.000000000000");
	}

	@Test
	void anotherThresholdChangesThemToo() {
		send("r1", 4, "land", "female", "");
		latest();
		this.scoring.define(new String(Contracts.example("intake/wave-defined", "open.json"), StandardCharsets.UTF_8)
			.replace("\"definition\": 3", "\"definition\": 4")
			.replace("\"satisfiedFrom\": 4", "\"satisfiedFrom\": 5")
			.getBytes(StandardCharsets.UTF_8));
		assertThat(groups(latest("demo-2026|12"), "service")).containsExactly("land 1 0.000000000000");
	}

	@Test
	void rarestOfTooManyGroupsAreTakenTogether() {
		for (int number = 0; number < 70; number++) {
			send("a" + number, 5, "service-%02d".formatted(number), "female", "");
			if (number < 60) {
				send("b" + number, 5, "service-%02d".formatted(number), "female", "");
			}
		}
		List<String> groups = groups(latest("demo-2026|12"), "service");
		assertThat(groups).hasSize(64)
			.contains("service-00 2 100.000000000000", "service-62 1 100.000000000000", "… 7 100.000000000000");
	}

	@Test
	void numberOfResponsesIsRightAlsoWhereGroupsComeBeforeFigures() {
		send("r1", 5, "land", "female", "");
		latest();
		pass(40);
		send("r2", 5, "land", "female", "");
		pass(18);
		send("r3", 5, "land", "female", "");
		pass(1);
		send("r4", 5, "land", "female", "");
		JsonNode unit = latest("demo-2026|12");
		assertThat(unit.get("responses").asInt()).isEqualTo(4);
		assertThat(groups(unit, "service")).containsExactly("land 4 100.000000000000");
	}

	private void pass(int tenths) {
		for (int tenth = 0; tenth < tenths; tenth++) {
			this.scoring.driver.advanceWallClockTime(Duration.ofMillis(100));
		}
	}

	private JsonNode latest(String key) {
		latest();
		return Objects.requireNonNull(this.known.get(key));
	}

	private void latest() {
		this.scoring.settle();
		this.scoring.breakdowns.readRecordsToList().forEach((event) -> {
			assertThat(errors(event.value())).isEmpty();
			this.known.put(event.key(), JSON.readTree(event.value()));
		});
	}

	private void send(String id, int answer, String service, String sex, String stratum) {
		SentResponse response = SentResponse.of(id, "12", Map.of("access.1", answer)).in(stratum, "");
		ObjectNode event = (ObjectNode) JSON.readTree(response.json());
		event.put("service", service).putObject("demographics").put("sex", sex);
		this.scoring.responses.pipeInput(response.key(), JSON.writeValueAsBytes(event));
	}

	private static List<String> groups(JsonNode unit, String by) {
		return unit.get("breakdowns")
			.valueStream()
			.filter((breakdown) -> breakdown.get("by").asString().equals(by))
			.flatMap((breakdown) -> breakdown.get("groups").valueStream())
			.map((group) -> group.get("value").asString() + " " + group.get("responses").asInt() + " "
					+ group.get("overall").decimalValue().setScale(12).toPlainString())
			.toList();
	}

	private static List<?> errors(byte[] json) {
		return SCHEMA.validate(new String(json, StandardCharsets.UTF_8), InputFormat.JSON);
	}

}
