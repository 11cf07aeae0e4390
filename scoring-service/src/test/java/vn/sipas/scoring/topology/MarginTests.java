package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** How sure figures are, from responses to the event. The numbers are R's. */
class MarginTests {

	private static final String WAVE = """
			{"event":"wave-defined","wave":"margins","definition":DEFINITION,"definedAt":"2026-01-01T00:00:00Z",
			"hasBeenOpen":true,"title":{"vi":"x","en":"x"},"state":"open","opens":"2026-01-01","closes":"2026-12-31",
			"synthetic":true,"units":[{"unit":"N","level":"nation","name":{"vi":"x","en":"x"}},
			{"unit":"1","level":"province","parent":"N","name":{"vi":"x","en":"x"}},
			{"unit":"2","level":"province","parent":"N","name":{"vi":"x","en":"x"}}],
			"scale":[{"value":1,"label":{"vi":"x","en":"x"}},{"value":2,"label":{"vi":"x","en":"x"}},
			{"value":3,"label":{"vi":"x","en":"x"}}],"satisfiedFrom":SATISFIED,"minResponses":0,
			"questionnaire":{"id":"overall","rule":"mean","children":[
			{"id":"a","kind":"satisfaction","question":{"vi":"x","en":"x"}},
			{"id":"b","kind":"satisfaction","question":{"vi":"x","en":"x"}},
			{"id":"c","kind":"satisfaction","question":{"vi":"x","en":"x"}}]}}""";

	private static final String[][] RESPONDENTS = { { "A", "a1", "1", "111" }, { "A", "a1", "1", "101" },
			{ "A", "a2", "1", "000" }, { "A", "a2", "1", "11-" }, { "B", "b1", "2", "111" }, { "B", "b1", "2", "110" },
			{ "B", "b2", "2", "011" }, { "B", "b2", "2", "1-1" } };

	private static final JsonMapper JSON = new JsonMapper();

	private ScoringDriver scoring;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.scoring = new ScoringDriver(directory);
		define(1, 2);
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@ParameterizedTest
	@CsvSource({ "true, true, 6.68603", "true, false, 10.23587", "false, true, 7.57740", "false, false, 10.08169" })
	void standardErrorIsThatOfTheSample(boolean strata, boolean clusters, double expected) {
		send(strata, clusters, "1");
		JsonNode unit = unit("1");
		assertThat(unit.get("overall").asDouble()).isCloseTo(75.9091, within(1e-4));
		assertThat(unit.get("standardError").asDouble()).isCloseTo(expected, within(1e-5));
		assertThat(unit.get("designEffect").asDouble()).isPositive();
		assertThat(unit.get("effectiveResponses").asDouble()).isPositive();
		assertThat(unit.get("criteria").get(0).get("standardError").asDouble()).isPositive();
	}

	@Test
	void unitAboveIsJudgedOnAllResponsesBelowItWhereverAClusterLies() {
		send(true, true, "2");
		this.scoring.flush();
		// Half of them move to the other unit: the clusters of the nation stay what they
		// are.
		for (int person = 0; person < RESPONDENTS.length; person += 2) {
			this.scoring.send(response(person, true, true, "1").revised(2, "1", answers(RESPONDENTS[person][3])));
		}
		assertThat(unit("N").get("standardError").asDouble()).isCloseTo(6.68603, within(1e-5));
		assertThat(unit("N").get("degreesOfFreedom").asInt()).isEqualTo(2);
	}

	@Test
	void withdrawnAndCorrectedResponsesLeaveNoTrace() {
		send(true, false, "1");
		this.scoring.send(SentResponse.of("other", "1", answers("010")).of("margins").in("C", "").weighing("7"));
		this.scoring.send(response(0, true, false, "1").revised(2, "1", answers("000")));
		unit("1");
		this.scoring.withdraw(SentResponse.of("other", "1", Map.of()).of("margins"));
		this.scoring.send(response(0, true, false, "1").revised(3, "1", answers("111")));
		assertThat(unit("1").get("standardError").asDouble()).isCloseTo(10.23587, within(1e-5));
	}

	@Test
	void anotherThresholdHasItsMarginsOnceTheMarksAreCountedAnew() {
		send(true, true, "1");
		unit("1");
		define(2, 3);
		assertThat(unit("1").get("overall").asDouble()).isZero();
		assertThat(unit("1").get("standardError").asDouble()).isZero();
		define(3, 2);
		assertThat(unit("1").get("standardError").asDouble()).isCloseTo(6.68603, within(1e-5));
	}

	@Test
	void oneRespondentHasNoMargin() {
		this.scoring.send(response(0, true, true, "1"));
		assertThat(unit("1").has("standardError")).isFalse();
		assertThat(unit("1").has("degreesOfFreedom")).isFalse();
		assertThat(unit("1").get("overall").asDouble()).isEqualTo(100);
	}

	private void define(int definition, int satisfiedFrom) {
		this.scoring.define(WAVE.replace("DEFINITION", String.valueOf(definition))
			.replace("SATISFIED", String.valueOf(satisfiedFrom))
			.getBytes(StandardCharsets.UTF_8));
	}

	private void send(boolean strata, boolean clusters, String unit) {
		for (int person = 0; person < RESPONDENTS.length; person++) {
			this.scoring.send(response(person, strata, clusters, unit));
		}
	}

	private static SentResponse response(int person, boolean strata, boolean clusters, String unit) {
		String[] one = RESPONDENTS[person];
		return SentResponse.of("r" + person, unit, answers(one[3]))
			.of("margins")
			.weighing(one[2])
			.in(strata ? one[0] : "", clusters ? one[1] : "");
	}

	private static Map<String, Integer> answers(String marks) {
		Map<String, Integer> answers = new HashMap<>();
		for (int item = 0; item < marks.length(); item++) {
			if (marks.charAt(item) != '-') {
				answers.put("abc".substring(item, item + 1), (marks.charAt(item) == '1') ? 2 : 1);
			}
		}
		return answers;
	}

	private JsonNode unit(String unit) {
		this.scoring.settle();
		return JSON.readTree(this.scoring.latest("margins|" + unit));
	}

}
