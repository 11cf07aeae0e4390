package vn.sipas.intake.api;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.intake.RunningIntake;
import vn.sipas.intake.problem.ProblemException;
import vn.sipas.intake.response.Checked;
import vn.sipas.intake.response.Response;
import vn.sipas.intake.response.Submission;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ResponseJsonTests {

	private static final Instant NOW = Instant.parse("2026-03-02T03:00:00Z");

	@Test
	void readsTheResponseThatTheContractShows() {
		Response response = right(RunningIntake.response("r").toString());
		assertThat(response.responseId()).isEqualTo("r");
		assertThat(response.answers().count()).isEqualTo(6);
		assertThat(response.demographics()).isEqualTo(Map.of("sex", "female", "ageGroup", "35-44"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			responseId      | "a b"                       | /responseId: bad-id
			responseId      | ""                          | /responseId: bad-id
			responseId      | 12                          | /responseId: not-a-text
			revision        | 0                           | /revision: out-of-range
			revision        | 2147483647                  | /revision: out-of-range
			revision        | 99999999999                 | /revision: out-of-range
			revision        | 1.0                         | /revision: not-an-integer
			unit            | "VN"                        |
			unit            | "99"                        | /unit: unknown-unit
			unit            | null                        | /unit: not-a-text
			stratum         | ""                          | /stratum: bad-text
			cluster         | "a\\u0000"                  | /cluster: bad-text
			service         | "\\ud800"                   | /service: bad-text
			service         | "\\ud83d\\ude00 đất đai"    |
			interviewer     | [1,{"a":2}]                 | /interviewer: not-a-text
			weight          | 0                           | /weight: out-of-range
			weight          | -1                          | /weight: out-of-range
			weight          | 1000000                     |
			weight          | 1000000.000001              | /weight: out-of-range
			weight          | 1.2500000                   |
			weight          | 1e-6                        |
			weight          | 0.0000001                   | /weight: too-precise
			weight          | 1e-999999999                | /weight: out-of-range
			weight          | 1e-2147483648               | /weight: out-of-range
			weight          | 1e2147483648                | /weight: out-of-range
			weight          | 1e-900                      | /weight: too-precise
			weight          | 1e999999999                 | /weight: out-of-range
			weight          | "1"                         | /weight: not-a-number
			answers         | {}                          | /answers: no-answer
			answers         | []                          | /answers: not-an-object
			answers         | {"access.1":6}              | /answers/access.1: out-of-scale
			answers         | {"access.1":0}              | /answers/access.1: out-of-scale
			answers         | {"access.1":"4"}            | /answers/access.1: not-an-integer
			answers         | {"access.1":4.5}            | /answers/access.1: not-an-integer
			answers         | {"access.1":4.0}            | /answers/access.1: not-an-integer
			answers         | {"access.1":true}           | /answers/access.1: not-an-integer
			answers         | {"access.1":null}           | /answers/access.1: not-an-integer
			answers         | {"access.1":1,"access.1":2} | /answers/access.1: duplicate-field
			answers         | {"a/b~c":1}                 | /answers/a~1b~0c: unknown-criterion
			answers         | {"services":1}              | /answers/services: unknown-criterion
			answers         | {"feedback.expected":1}     |
			answeredAt      | "2026-03-02"                | /answeredAt: not-a-time
			answeredAt      | 1772417645                  | /answeredAt: not-a-time
			answeredAt      | "2025-12-31T17:00:00Z"      |
			answeredAt      | "2025-12-31T16:59:59Z"      | /answeredAt: outside-wave
			answeredAt      | "2027-01-01T00:00:00+07:00" | /answeredAt: outside-wave
			answeredAt      | "2026-03-03T03:00:00Z"      |
			answeredAt      | "2026-03-03T03:00:01Z"      | /answeredAt: in-future
			durationSeconds | -1                          | /durationSeconds: out-of-range
			durationSeconds | 0                           |
			demographics    | {}                          |
			demographics    | {"sex":1}                   | /demographics/sex: not-a-text
			demographics    | {"sex":"a","sex":"a"}       | /demographics/sex: duplicate-field
			demographics    | {"":"a"}                    | /demographics/: bad-text
			wave            | "demo-2026"                 | /wave: unknown-field
			name            | {"first":["Lan"]}           | /name: unknown-field
			""")
	void findsWhatIsWrong(String field, String value, @Nullable String expected) {
		ObjectNode response = RunningIntake.response("r");
		response.remove(field);
		String body = response.toString().replaceFirst("}$", ",\"" + field + "\":") + value + "}";
		String found = findings(body).stream().collect(Collectors.joining(" "));
		assertThat(found.replace("/answeredAt: not-a-text", "/answeredAt: not-a-time"))
			.isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void findsWhatIsMissingAndWhatIsThereTwice() {
		assertThat(findings("{}")).containsExactly("/unit: required", "/answers: required", "/answeredAt: required");
		String twice = RunningIntake.response("r").toString().replaceFirst("}$", ",\"unit\":\"12\"}");
		assertThat(findings(twice)).containsExactly("/unit: duplicate-field");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "{", "{\"unit\":}", "{} x", "{}{}", "nothing", "{'unit':'12'}",
			"{\"unit\":\"1\n2\"}" })
	void takesNothingThatIsNotOneJsonValue(String body) {
		assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(body));
	}

	@Test
	void neverFailsOtherwiseWhateverIsSent() {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		byte[] good = RunningIntake.response("r").toString().getBytes(StandardCharsets.UTF_8);
		for (int i = 0; i < 20_000; i++) {
			byte[] bad = good.clone();
			for (int j = random.nextInt(4); j >= 0; j--) {
				bad[random.nextInt(bad.length)] = (byte) random.nextInt(256);
			}
			try {
				Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
				ResponseJson.read(bad, 0, bad.length - random.nextInt(3), 1, submission);
				assertThat(submission.check()).as("seed %d", seed).isNotNull();
			}
			catch (ProblemException ex) {
				assertThat(ex.findings()).as("seed %d", seed).isNotEmpty();
			}
		}
	}

	@Test
	void readsTheSameInWhateverOrderTheFieldsAre() {
		long seed = System.nanoTime();
		ObjectNode response = RunningIntake.response("r");
		List<String> names = new ArrayList<>(response.propertyNames());
		Collections.shuffle(names, new Random(seed));
		ObjectNode shuffled = JsonMapper.shared().createObjectNode();
		names.forEach((name) -> shuffled.set(name, reversed(response.get(name))));
		assertThat(right(shuffled.toString())).as("seed %d", seed)
			.usingRecursiveComparison()
			.isEqualTo(right(response.toString()));
	}

	private static JsonNode reversed(JsonNode value) {
		if (!(value instanceof ObjectNode object)) {
			return value;
		}
		ObjectNode reversed = JsonMapper.shared().createObjectNode();
		List.copyOf(object.propertyNames()).reversed().forEach((name) -> reversed.set(name, object.get(name)));
		return reversed;
	}

	private static Checked check(String body) {
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		ResponseJson.read(bytes, 0, bytes.length, 1, submission);
		return submission.check();
	}

	private static Response right(String body) {
		assertThat(check(body)).isInstanceOf(Checked.Right.class);
		return ((Checked.Right) check(body)).response();
	}

	private static List<String> findings(String body) {
		return switch (check(body)) {
			case Checked.Right _ -> List.of();
			case Checked.Refused refused ->
				refused.findings().stream().map((finding) -> finding.pointer() + ": " + finding.code().word()).toList();
		};
	}

}
