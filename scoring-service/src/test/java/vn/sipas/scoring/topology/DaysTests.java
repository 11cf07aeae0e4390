package vn.sipas.scoring.topology;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.scoring.naive.Circumstances;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** On which days the responses were answered that count, whenever they came. */
class DaysTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, Integer> ANSWERS = Map.of("access.1", 5);

	@TempDir
	private Path directory;

	private final Map<String, JsonNode> quality = new HashMap<>();

	private ScoringDriver scoring;

	private int definitions;

	@BeforeEach
	void start() {
		this.scoring = new ScoringDriver(this.directory);
		define((_) -> {
		});
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@Test
	void dayEndsAtMidnightInVietnamAndUnitsAboveHaveTheSum() {
		send("a", "12", "2026-03-02T16:59:59Z");
		send("b", "12", "2026-03-02T17:00:00Z");
		send("c", "11", "2026-03-03T23:59:59.9+07:00");
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":1,\"2026-03-03\":1} 0");
		assertThat(days("11")).isEqualTo("{\"2026-03-03\":1} 0");
		assertThat(days("VN")).isEqualTo("{\"2026-03-02\":1,\"2026-03-03\":2} 0");
	}

	@Test
	void correctionMovesAResponseToItsDayAndUnitAndALateOneDoesNotMoveItBack() {
		SentResponse first = send("a", "12", "2026-03-02T09:00:00+07:00");
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":1} 0");
		this.scoring.send(at(first.revised(3, "12", ANSWERS), "2026-03-05T09:00:00+07:00"));
		this.scoring.send(at(first.revised(2, "12", ANSWERS), "2026-03-04T09:00:00+07:00"));
		this.scoring.send(first);
		assertThat(days("12")).isEqualTo("{\"2026-03-05\":1} 0");
		this.scoring.send(at(first.revised(4, "11", ANSWERS), "2026-03-06T09:00:00+07:00"));
		assertThat(days("12")).isEqualTo("{} 0");
		assertThat(days("VN")).isEqualTo("{\"2026-03-06\":1} 0");
	}

	@Test
	void withdrawalTakesOneOffItsDayForGood() {
		SentResponse first = send("a", "12", "2026-03-02T09:00:00+07:00");
		send("b", "12", "2026-03-02T10:00:00+07:00");
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":2} 0");
		this.scoring.withdraw(first);
		this.scoring.send(first);
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":1} 0");
	}

	@Test
	void whatIsKeptOutIsOnNoDayUntilItCounts() {
		define((wave) -> wave.putObject("fieldwork").putObject("quality").putArray("hold").add("late"));
		SentResponse late = SentResponse.of("a", "12", ANSWERS).under(Circumstances.USUAL.flagged("late"));
		this.scoring.send(late);
		assertThat(days("12")).isEqualTo("{} 0");
		this.scoring.decide(late, "approved");
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":1} 0");
		this.scoring.decide(late, "rejected");
		assertThat(days("12")).isEqualTo("{} 0");
	}

	@Test
	void otherDaysThanTheWavesAreCountedTogetherUntilItsDatesChange() {
		send("a", "12", "2019-12-31T09:00:00+07:00");
		send("b", "12", "2031-01-01T09:00:00+07:00");
		send("c", "12", "some day");
		send("d", "12", "2026-03-02T09:00:00+07:00");
		assertThat(days("12")).isEqualTo("{\"2026-03-02\":1} 3");
		define((wave) -> wave.put("opens", "2030-12-31").put("closes", "2031-01-02"));
		assertThat(days("12")).isEqualTo("{\"2031-01-01\":1} 3");
	}

	@Test
	void aThousandDaysAreToldApartAndNoMore() {
		define((wave) -> wave.put("opens", "2026-01-01").put("closes", "2036-01-01"));
		send("a", "12", "2028-09-26T09:00:00+07:00");
		send("b", "12", "2028-09-27T09:00:00+07:00");
		assertThat(days("12")).isEqualTo("{\"2028-09-26\":1} 1");
	}

	@Test
	void interviewersHaveNoDays() {
		this.scoring.send(SentResponse.of("a", "12", ANSWERS).under(Circumstances.USUAL.by("ivr-7")));
		days("12");
		assertThat(this.quality).hasEntrySatisfying("demo-2026|12|ivr-7", (event) -> {
			assertThat(event.has("responses")).isTrue();
			assertThat(event.has("days")).isFalse();
			assertThat(event.has("otherDays")).isFalse();
		});
	}

	private SentResponse send(String id, String unit, String answeredAt) {
		SentResponse response = at(SentResponse.of(id, unit, ANSWERS), answeredAt);
		this.scoring.send(response);
		return response;
	}

	private static SentResponse at(SentResponse response, String answeredAt) {
		return response.under(Circumstances.USUAL.at(answeredAt));
	}

	/** The days of a unit as they were told last, and how many are of other days. */
	private String days(String unit) {
		this.scoring.settle();
		this.scoring.quality.readRecordsToList()
			.forEach((record) -> this.quality.put(record.key(), JSON.readTree(record.value())));
		return Optional.ofNullable(this.quality.get("demo-2026|" + unit))
			.map((event) -> event.get("days") + " " + event.get("otherDays"))
			.orElse("nothing");
	}

	private void define(Consumer<ObjectNode> change) {
		ObjectNode wave = (ObjectNode) JSON.readTree(Contracts.example("intake/wave-defined", "open.json"));
		change.accept(wave.put("definition", 3 + this.definitions++));
		this.scoring.define(JSON.writeValueAsBytes(wave));
	}

}
