package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.NaiveScores;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ScoringTopologyTests {

	private static final byte[] WAVE = Contracts.example("intake/wave-defined", "open.json");

	private static final SentResponse SATISFIED = SentResponse.of("r1", "12", Map.of("access.1", 5, "policy.1", 4));

	private static final SentResponse DISSATISFIED = SentResponse.of("r2", "11", Map.of("access.1", 2));

	private ScoringDriver scoring;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.scoring = new ScoringDriver(directory);
		this.scoring.define(WAVE);
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@Test
	void publishesTheUnitAndEachUnitAboveIt() {
		this.scoring.send(SATISFIED);
		this.scoring.send(DISSATISFIED);
		assertThat(this.scoring.flush()).extracting(TestRecord::key)
			.containsExactlyInAnyOrder("demo-2026|12", "demo-2026|11", "demo-2026|VN");
		assertFigures(SATISFIED, DISSATISFIED);
	}

	@Test
	void publishesNothingWhereNothingHasChanged() {
		this.scoring.send(SATISFIED);
		this.scoring.flush();
		this.scoring.send(SATISFIED);
		this.scoring.send(SATISFIED);
		assertThat(this.scoring.flush()).isEmpty();
		assertThat(this.scoring.outcome("counted")).isEqualTo(1);
		assertThat(this.scoring.outcome("duplicate")).isEqualTo(2);
	}

	@Test
	void higherRevisionReplacesAlsoInAnotherUnitAndALateOneChangesNothing() {
		SentResponse corrected = SATISFIED.revised(3, "11", Map.of("access.1", 1));
		this.scoring.send(SATISFIED);
		this.scoring.flush();
		this.scoring.send(corrected);
		this.scoring.send(SATISFIED.revised(2, "12", Map.of("access.2", 5)));
		this.scoring.flush();
		assertFigures(corrected);
		assertThat(this.scoring.outcome("corrected")).isEqualTo(1);
		assertThat(this.scoring.outcome("late")).isEqualTo(1);
	}

	@Test
	void withdrawalIsFinalWhetherItComesAfterOrBefore() {
		this.scoring.send(SATISFIED);
		this.scoring.withdraw(SATISFIED);
		this.scoring.withdraw(DISSATISFIED);
		this.scoring.send(DISSATISFIED);
		this.scoring.send(SATISFIED.revised(7, "12", Map.of("access.1", 5)));
		this.scoring.flush();
		assertFigures();
		assertThat(this.scoring.outcome("withdrawn")).isEqualTo(2);
		assertThat(this.scoring.outcome("after-withdrawal")).isEqualTo(2);
	}

	@Test
	void withdrawalErasesTheDeadLettersOfTheResponse() {
		this.scoring.send(SATISFIED);
		this.scoring.send(SATISFIED.revised(1, "12", Map.of("access.1", 1)));
		this.scoring.withdraw(SATISFIED);
		this.scoring.withdraw(SATISFIED);
		List<TestRecord<byte[], byte[]>> letters = this.scoring.deadLetters.readRecordsToList();
		assertThat(letters).extracting(TestRecord::key).containsExactly(SATISFIED.key(), SATISFIED.key());
		assertThat(letters.getLast().value()).isNull();
	}

	@Test
	void withdrawalIsTheLastWordOnTheLogAlsoAfterALateSubmission() {
		this.scoring.withdraw(SATISFIED);
		this.scoring.send(SATISFIED);
		List<TestRecord<byte[], byte[]>> again = this.scoring.withdrawals.readRecordsToList();
		assertThat(again).extracting(TestRecord::key).containsExactly(SATISFIED.key());
		assertThat(new String(again.getFirst().value(), StandardCharsets.UTF_8))
			.contains("\"event\":\"response-withdrawn\"", "\"responseId\":\"r1\"", "\"receivedAt\":")
			.doesNotContain("answers");
		assertThat(this.scoring.outcome("duplicate")).isEqualTo(1);
	}

	@Test
	void deadLetterWithoutAKeyIsKeyedByItsOrigin() {
		byte[] poison = { '{' };
		this.scoring.responses.pipeInput(new TestRecord<byte[], byte[]>(null, poison));
		assertThat(new String(this.scoring.deadLetters.readRecord().key(), StandardCharsets.UTF_8))
			.isEqualTo(Topics.RESPONSES + "-0@0");
	}

	@Test
	void unitThatLostItsLastResponseIsPublishedWithoutFigures() {
		this.scoring.send(SATISFIED);
		this.scoring.flush();
		this.scoring.withdraw(SATISFIED);
		this.scoring.flush();
		assertThat(new String(this.scoring.latest("demo-2026|12"), StandardCharsets.UTF_8))
			.contains("\"responses\":0", "{\"id\":\"services\"}")
			.doesNotContain("overall\"");
	}

	@Test
	void conflictIsKeptOutAndReportedWithBothDigests() {
		SentResponse other = SATISFIED.revised(1, "12", Map.of("access.1", 1));
		this.scoring.send(SATISFIED);
		this.scoring.send(other);
		this.scoring.flush();
		assertFigures(SATISFIED);
		TestRecord<byte[], byte[]> letter = this.scoring.deadLetters.readRecord();
		assertThat(header(letter, "reason")).isEqualTo("conflict");
		assertThat(header(letter, "message")).contains("digest is ", ", this one's ");
		assertThat(this.scoring.outcome("conflict")).isEqualTo(1);
	}

	@Test
	void whatWasErasedFromTheLogStaysCounted() {
		this.scoring.send(SATISFIED);
		this.scoring.responses.pipeInput(new TestRecord<byte[], byte[]>(SATISFIED.key(), (byte[]) null));
		this.scoring.flush();
		assertFigures(SATISFIED);
		assertThat(this.scoring.deadLetters.isEmpty()).isTrue();
		assertThat(this.scoring.outcome("erased")).isEqualTo(1);
	}

	@Test
	void whatCannotBeUsedIsADeadLetterAsItCameAndStopsNothing() {
		byte[] key = "k".getBytes(StandardCharsets.UTF_8);
		TestRecord<byte[], byte[]> poison = new TestRecord<>(key, "{\"event\":".getBytes(StandardCharsets.UTF_8));
		poison.headers().add("trace", new byte[] { 7 });
		this.scoring.responses.pipeInput(poison);
		this.scoring.responses.pipeInput(key, SATISFIED.json());
		this.scoring.send(SATISFIED.revised(1, "99", Map.of("access.1", 5)));
		this.scoring.send(SATISFIED.revised(1, "12", Map.of("access.9", 5)));
		this.scoring.send(SATISFIED.revised(1, "12", Map.of("access.1", 6)));
		this.scoring.send(SATISFIED.weighing("0.0000001"));
		this.scoring.send(DISSATISFIED);
		this.scoring.flush();
		assertFigures(DISSATISFIED);
		List<TestRecord<byte[], byte[]>> letters = this.scoring.deadLetters.readRecordsToList();
		assertThat(letters).extracting((letter) -> header(letter, "reason"))
			.containsExactly("unreadable", "wrong-key", "unknown-unit", "unknown-item", "out-of-scale", "unreadable");
		TestRecord<byte[], byte[]> first = letters.getFirst();
		assertThat(first.key()).isEqualTo(key);
		assertThat(first.value()).isEqualTo(poison.value());
		assertThat(first.headers().lastHeader("trace").value()).containsExactly(7);
		assertThat(header(first, "topic")).isEqualTo(Topics.RESPONSES);
		assertThat(header(first, "partition")).isEqualTo("0");
		assertThat(header(letters.get(3), "offset")).isEqualTo("3");
	}

	@Test
	void responseThatIsSeenBeforeItsWaveCountsOnceTheWaveIsThere() {
		SentResponse early = SATISFIED.of("early");
		this.scoring.send(early);
		this.scoring.flush();
		assertThat(this.scoring.outcome("held")).isEqualTo(1);
		this.scoring.define(renamed("early"));
		this.scoring.flush();
		assertThat(this.scoring.figures("early")).isEqualTo(new NaiveScores(renamed("early"), List.of(early)).all());
		assertThat(this.scoring.deadLetters.isEmpty()).isTrue();
	}

	@Test
	void ofTwoInConflictTheFirstOnTheLogStandsAlsoIfItHadToWait() {
		SentResponse first = SATISFIED.of("early");
		this.scoring.send(first);
		this.scoring.define(renamed("early"));
		this.scoring.send(first.revised(1, "12", Map.of("access.1", 1)));
		this.scoring.flush();
		assertThat(this.scoring.figures("early")).isEqualTo(new NaiveScores(renamed("early"), List.of(first)).all());
		assertThat(header(this.scoring.deadLetters.readRecord(), "reason")).isEqualTo("conflict");
	}

	@Test
	void responseWhoseWaveNeverComesOrNeverOpensIsADeadLetterInTheEnd() {
		this.scoring.define(Contracts.example("intake/wave-defined", "draft.json"));
		TestRecord<byte[], byte[]> unknown = new TestRecord<>(SATISFIED.of("never").key(),
				SATISFIED.of("never").json());
		unknown.headers().add("trace", new byte[] { 7 });
		this.scoring.responses.pipeInput(unknown);
		SentResponse draft = SentResponse.of("r1", "S01", Map.of("a", 1)).of("office-2026");
		this.scoring.send(draft);
		this.scoring.driver.advanceWallClockTime(ScoringDriver.PATIENCE.minusSeconds(1));
		assertThat(this.scoring.deadLetters.isEmpty()).isTrue();
		this.scoring.driver.advanceWallClockTime(ScoringDriver.PATIENCE);
		List<TestRecord<byte[], byte[]>> letters = this.scoring.deadLetters.readRecordsToList();
		assertThat(letters).extracting((letter) -> header(letter, "reason"))
			.containsExactly("unknown-wave", "not-opened");
		assertThat(letters.getFirst().value()).isEqualTo(unknown.value());
		assertThat(letters.getFirst().headers().lastHeader("trace").value()).containsExactly(7);
		assertThat(header(letters.getLast(), "offset")).isEqualTo("1");
	}

	@Test
	void changedRuleChangesTheFiguresWithoutAResponseBeingReadAgain() {
		this.scoring.send(SATISFIED);
		this.scoring.send(DISSATISFIED);
		this.scoring.flush();
		String changed = new String(WAVE, StandardCharsets.UTF_8).replace("\"definition\": 3", "\"definition\": 4")
			.replace("\"satisfiedFrom\": 4", "\"satisfiedFrom\": 5")
			.replace("\"rule\": \"weights\"", "\"rule\": \"mean\"");
		byte[] wave = changed.getBytes(StandardCharsets.UTF_8);
		this.scoring.define(wave);
		assertThat(this.scoring.flush()).extracting(TestRecord::key)
			.contains("demo-2026|12", "demo-2026|11", "demo-2026|VN");
		assertThat(this.scoring.figures("demo-2026"))
			.isEqualTo(new NaiveScores(wave, List.of(SATISFIED, DISSATISFIED)).all());
		this.scoring.settle();
		assertThat(this.scoring.flush()).isEmpty();
	}

	@Test
	void unreadableDefinitionIsPassedOverAndTheOneBeforeStays() {
		this.scoring.define("{\"event\":\"wave-defined\",\"wave\":\"demo-2026\"}".getBytes(StandardCharsets.UTF_8));
		this.scoring.send(SATISFIED);
		this.scoring.flush();
		assertFigures(SATISFIED);
		assertThat(this.scoring.meters.get("sipas.scoring.waves.unreadable").counter().count()).isEqualTo(1);
	}

	@Test
	void versionOnlyGrowsAlsoWithinAMillisecond() {
		this.scoring.send(SATISFIED);
		long before = version(this.scoring.flush());
		this.scoring.send(SATISFIED.revised(2, "12", Map.of("access.1", 1)));
		assertThat(version(this.scoring.flush())).isGreaterThan(before);
	}

	@Test
	void weightsAddUpExactlyBeyondALong() {
		for (int number = 0; number < 3; number++) {
			this.scoring.send(SentResponse.of("h" + number, "12", Map.of("access.1", 4)).weighing("1000000"));
		}
		SentResponse light = SentResponse.of("l", "12", Map.of("access.1", 1)).weighing("0.000001");
		this.scoring.send(light);
		this.scoring.flush();
		// 3,000,000 of 3,000,000.000001
		assertThat(this.scoring.figures("demo-2026").get("12")).containsEntry("item access.1",
				"99.999999999966 of 4 {1=1, 2=0, 3=0, 4=3, 5=0}");
	}

	private void assertFigures(SentResponse... finalSet) {
		assertThat(this.scoring.figures("demo-2026")).isEqualTo(new NaiveScores(WAVE, List.of(finalSet)).all());
	}

	private static long version(List<TestRecord<String, byte[]>> scores) {
		String json = new String(scores.getFirst().value(), StandardCharsets.UTF_8);
		return Long.parseLong(json.replaceAll(".*\"version\":(\\d+),.*", "$1"));
	}

	private static byte[] renamed(String wave) {
		return new String(WAVE, StandardCharsets.UTF_8).replace("demo-2026", wave).getBytes(StandardCharsets.UTF_8);
	}

	private static String header(TestRecord<byte[], byte[]> letter, String name) {
		Header header = letter.headers().lastHeader("sipas.error." + name);
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
