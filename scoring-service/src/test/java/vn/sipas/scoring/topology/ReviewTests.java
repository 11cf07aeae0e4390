package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.sipas.scoring.naive.Circumstances;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** Flags keep responses out until somebody decides, where the wave's rule says so. */
class ReviewTests {

	private static final JsonMapper JSON = new JsonMapper();

	private static final Map<String, Integer> ANSWERS = Map.of("access.1", 5, "access.2", 4, "feedback.1", 4,
			"feedback.2", 5, "policy.1", 3);

	private static final SentResponse FAST = response("fast")
		.under(Circumstances.USUAL.flagged("too-fast").by("ivr-7"));

	private static final SentResponse LATE = response("x".repeat(100)).under(Circumstances.USUAL.flagged("late"));

	private static final SentResponse PLAIN = response("plain");

	@TempDir
	private Path directory;

	private final Map<String, String> standings = new HashMap<>();

	private ScoringDriver scoring;

	private int definitions;

	@BeforeEach
	void start() {
		this.scoring = new ScoringDriver(this.directory);
		define((quality) -> quality.putArray("hold").add("too-fast"));
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@Test
	void whatIsHeldCountsOnceItIsApprovedAndNotOnceItIsRejected() {
		send(FAST, LATE, PLAIN);
		assertThat(responses()).isEqualTo(2);
		assertThat(last(FAST)).hasValueSatisfying(
				(event) -> assertThat(event)
					.contains("\"flags\":[\"too-fast\"]", "\"held\":true", "\"interviewer\":\"ivr-7\"",
							"\"answeredAt\":\"2026-03-02T02:14:05Z\"")
					.doesNotContain("decision"));
		assertThat(last(LATE)).hasValueSatisfying((event) -> assertThat(event).contains("\"held\":false"));
		assertThat(last(PLAIN)).isEmpty();
		this.scoring.decide(FAST, "approved");
		this.scoring.decide(LATE, "rejected");
		assertThat(responses()).isEqualTo(2);
		assertThat(last(FAST))
			.hasValueSatisfying((event) -> assertThat(event).contains("\"held\":false", "\"decision\":\"approved\""));
		this.scoring.decide(FAST, "rejected");
		this.scoring.decide(PLAIN, "rejected");
		assertThat(responses()).isZero();
		assertThat(last(PLAIN))
			.hasValueSatisfying((event) -> assertThat(event).contains("\"flags\":[]", "\"decision\":\"rejected\""));
		assertThat(this.scoring.outcome("reviewed")).isEqualTo(4);
	}

	@Test
	void decisionMayComeBeforeItsResponseAndIsAboutOneRevisionOnly() {
		this.scoring.decide(FAST, "approved");
		this.scoring.decide(FAST, "approved");
		assertThat(this.scoring.outcome("duplicate")).isEqualTo(1);
		send(FAST);
		assertThat(responses()).isEqualTo(1);
		send(FAST.revised(2, "12", ANSWERS));
		assertThat(responses()).isZero();
		assertThat(last(FAST))
			.hasValueSatisfying((event) -> assertThat(event).contains("\"revision\":2", "\"held\":true"));
		this.scoring.decide(FAST.revised(2, "12", ANSWERS), "approved");
		assertThat(responses()).isEqualTo(1);
	}

	@Test
	void anotherRuleHoldsAtOnceForWhatWasThereBefore() {
		send(FAST, LATE, PLAIN);
		define((quality) -> quality.putArray("hold").add("late"));
		assertThat(responses()).isEqualTo(2);
		assertThat(last(FAST)).hasValueSatisfying((event) -> assertThat(event).contains("\"held\":false"));
		assertThat(last(LATE)).hasValueSatisfying((event) -> assertThat(event).contains("\"held\":true"));
		define((quality) -> quality.putArray("hold").add("late").add("too-fast"));
		assertThat(responses()).isEqualTo(1);
	}

	@Test
	void withdrawalTakesBackWhatWasToldAndNoDecisionBringsItAgain() {
		send(FAST, PLAIN);
		this.scoring.withdraw(FAST);
		assertThat(this.scoring.flags.readRecordsToList()).last().satisfies((record) -> {
			assertThat(record.key()).isEqualTo("demo-2026|fast");
			assertThat(record.value()).isNull();
		});
		this.scoring.decided.readRecordsToList();
		this.scoring.decide(FAST, "approved");
		assertThat(responses()).isEqualTo(1);
		assertThat(this.scoring.flags.readRecordsToList()).isEmpty();
		assertThat(this.scoring.decided.readRecordsToList()).singleElement().satisfies((erased) -> {
			assertThat(erased.key()).isEqualTo("demo-2026|fast");
			assertThat(erased.value()).isNull();
		});
	}

	@Test
	void withdrawalErasesWhatWasDecidedAndWhy() {
		this.scoring.decide(FAST, "approved");
		this.scoring.withdraw(FAST);
		assertThat(this.scoring.decided.readRecordsToList()).singleElement()
			.satisfies((erased) -> assertThat(erased.value()).isNull());
	}

	@Test
	void responsesOfOneDeviceAreAllFlaggedOnceTheyAreTooManyUntilTheyAreNot() {
		define((quality) -> quality.put("responsesPerDevice", 2).putArray("hold").add("device-repeat"));
		SentResponse[] ofOne = { device("a", "000000000000000a"), device("b", "000000000000000a"),
				device("c", "000000000000000a") };
		send(device("other", "000000000000000b"), ofOne[0], ofOne[1]);
		assertThat(responses()).isEqualTo(3);
		send(ofOne[2]);
		assertThat(responses()).isEqualTo(1);
		this.scoring.withdraw(ofOne[0]);
		assertThat(responses()).isEqualTo(3);
		assertThat(last(ofOne[1])).isEmpty();
		send(device("other", "000000000000000a").revised(2, "11", ANSWERS));
		assertThat(responses()).isZero();
	}

	@Test
	void interviewersDayEndsAtMidnightInVietnam() {
		define((quality) -> quality.put("responsesPerInterviewerDay", 1).putArray("hold").add("interviewer-day"));
		send(day("a", "2026-03-02T16:59:59Z"), day("b", "2026-03-03T00:00:00+07:00"));
		assertThat(responses()).isEqualTo(2);
		send(day("c", "2026-03-02T17:30:00Z"));
		assertThat(responses()).isEqualTo(1);
		assertThat(last(response("a"))).isEmpty();
		assertThat(last(response("b"))).hasValueSatisfying((event) -> assertThat(event).contains("interviewer-day"));
	}

	@Test
	void formsOfOneInterviewerThatAreAlikeAreFlaggedByAnotherPercentToo() {
		define((quality) -> quality.put("alikePercent", 90).putArray("hold").add("alike"));
		Map<String, Integer> nearly = Map.of("access.1", 5, "access.2", 4, "feedback.1", 4, "feedback.2", 5, "policy.1",
				1);
		send(alike("a", ANSWERS), alike("b", nearly), response("not-the-interviewers"));
		assertThat(responses()).isEqualTo(3);
		define((quality) -> quality.put("alikePercent", 80).putArray("hold").add("alike"));
		assertThat(responses()).isEqualTo(1);
		assertThat(last(response("a"))).hasValueSatisfying((event) -> assertThat(event).contains("\"alike\""));
	}

	@Test
	void qualityIsToldOfUnitsWithWhatIsInThemAndOfInterviewers() {
		send(FAST, LATE, PLAIN);
		this.scoring.decide(LATE, "approved");
		this.scoring.settle();
		Map<String, String> quality = quality();
		assertThat(quality).containsOnlyKeys("demo-2026|12", "demo-2026|VN", "demo-2026|12|ivr-7");
		assertThat(quality.get("demo-2026|VN")).contains("\"responses\":3,\"flagged\":2,\"held\":1,\"approved\":1,"
				+ "\"rejected\":0,\"flags\":{\"late\":1,\"too-fast\":1}");
		assertThat(quality.get("demo-2026|12|ivr-7")).contains("\"interviewer\":\"ivr-7\"",
				"\"responses\":1,\"flagged\":1,\"held\":1");
		this.scoring.settle();
		assertThat(quality()).isEmpty();
	}

	@Test
	void ofAWaveWhoseResponsesWereErasedNothingIsKnownAndNothingChanges() {
		define((quality) -> quality.put("responsesPerDevice", 1).putArray("hold").add("too-fast"));
		send(FAST, PLAIN, device("a", "000000000000000a"), device("b", "000000000000000a"));
		assertThat(responses()).isEqualTo(3);
		this.scoring.settle();
		this.scoring.flags.readRecordsToList();
		erase();
		this.scoring.settle();
		assertThat(this.scoring.flags.readRecordsToList()).extracting(TestRecord::key)
			.containsExactlyInAnyOrder("demo-2026|fast", "demo-2026|a", "demo-2026|b");
		assertThat(this.scoring.store("groups")).isEmpty();
		assertThat(this.scoring.store("responses")).isEmpty();
		send(response("later"));
		this.scoring.withdraw(PLAIN);
		this.scoring.decide(FAST, "approved");
		this.scoring.settle();
		assertThat(responses()).isEqualTo(3);
		assertThat(this.scoring.store("responses")).isEmpty();
		assertThat(this.scoring.flags.readRecordsToList()).isEmpty();
		assertThat(this.scoring.deadLetters.readRecordsToList()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"approved\"|\"maybe\"", "\"revision\":1|\"revision\":0", "\"decision\"|\"verdict\"" })
	void decisionThatCannotBeReadIsADeadLetter(String change) {
		String[] parts = change.split("\\|", -1);
		byte[] decision = new String(FAST.decided("approved"), StandardCharsets.UTF_8).replace(parts[0], parts[1])
			.getBytes(StandardCharsets.UTF_8);
		this.scoring.reviews.pipeInput(FAST.key(), decision);
		TestRecord<byte[], byte[]> letter = this.scoring.deadLetters.readRecord();
		assertThat(letter.value()).isEqualTo(decision);
		assertThat(new String(letter.headers().lastHeader("sipas.error.topic").value(), StandardCharsets.UTF_8))
			.isEqualTo(Topics.REVIEWS);
	}

	@Test
	void submissionThatFitsNoWaveIsNoDeadLetterAfterItsWithdrawal() {
		this.scoring.withdraw(FAST);
		this.scoring.deadLetters.readRecordsToList();
		this.scoring.send(FAST.revised(1, "nowhere", ANSWERS));
		assertThat(this.scoring.deadLetters.readRecordsToList()).isEmpty();
		assertThat(this.scoring.outcome("after-withdrawal")).isEqualTo(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "response-flagged", "quality-measured" })
	void examplesKeepToTheSchema(String event) {
		assertThat(Contracts.examples("scoring/" + event)).isNotEmpty()
			.allSatisfy((example) -> assertKeepsTo(event, new String(Contracts.read(example), StandardCharsets.UTF_8)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "approved.json", "rejected.json" })
	void decisionsOfThePublisherAreRead(String example) {
		byte[] decision = Contracts.example("intake/response-reviewed", example);
		JsonNode json = JSON.readTree(decision);
		this.scoring.reviews.pipeInput(SentResponse.key("demo-2026", json.get("responseId").asString()), decision);
		assertThat(this.scoring.outcome("reviewed")).isEqualTo(1);
	}

	private void send(SentResponse... responses) {
		List.of(responses).forEach(this.scoring::send);
	}

	private long responses() {
		// What is found by comparing comes back before it counts.
		this.scoring.flush();
		this.scoring.flush();
		byte[] score = this.scoring.latest.get("demo-2026|VN");
		return (score != null) ? JSON.readTree(score).get("responses").asLong() : 0;
	}

	private Optional<String> last(SentResponse response) {
		this.scoring.flags.readRecordsToList().forEach((record) -> {
			String event = (record.value() != null) ? new String(record.value(), StandardCharsets.UTF_8) : null;
			if (event != null) {
				assertKeepsTo("response-flagged", event);
				this.standings.put(record.key(), event);
			}
			else {
				this.standings.remove(record.key());
			}
		});
		return Optional.ofNullable(this.standings.get("demo-2026|" + response.responseId()));
	}

	private Map<String, String> quality() {
		Map<String, String> quality = new HashMap<>();
		this.scoring.quality.readRecordsToList().forEach((record) -> {
			String event = new String(record.value(), StandardCharsets.UTF_8);
			assertKeepsTo("quality-measured", event);
			quality.put(record.key(), event);
		});
		return quality;
	}

	private void define(Consumer<ObjectNode> rules) {
		ObjectNode wave = wave();
		rules.accept(wave.putObject("fieldwork").putObject("quality"));
		this.scoring.define(JSON.writeValueAsBytes(wave));
	}

	private void erase() {
		this.scoring.define(JSON.writeValueAsBytes(wave().put("responsesErasedAt", "2028-12-31T17:00:00Z")));
	}

	private ObjectNode wave() {
		ObjectNode wave = (ObjectNode) JSON.readTree(Contracts.example("intake/wave-defined", "open.json"));
		return wave.put("definition", 3 + this.definitions++);
	}

	private static void assertKeepsTo(String event, String json) {
		Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
			.getSchema(Contracts.schema("scoring/" + event));
		assertThat(schema.validate(json, InputFormat.JSON)).isEmpty();
	}

	private static SentResponse response(String id) {
		return SentResponse.of(id, "12", ANSWERS);
	}

	private static SentResponse device(String id, String device) {
		return response(id).under(Circumstances.USUAL.from(device));
	}

	private static SentResponse day(String id, String answeredAt) {
		return response(id).under(Circumstances.USUAL.by("ivr-1").at(answeredAt));
	}

	private static SentResponse alike(String id, Map<String, Integer> answers) {
		return SentResponse.of(id, "12", answers).under(Circumstances.USUAL.by("ivr-1"));
	}

}
