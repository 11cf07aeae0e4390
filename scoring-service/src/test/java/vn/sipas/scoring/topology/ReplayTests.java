package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** A dead letter that is tried once more. */
class ReplayTests {

	private static final byte[] WAVE = Contracts.example("intake/wave-defined", "open.json");

	private static final SentResponse LOST = SentResponse.of("r1", "12", Map.of("access.1", 5));

	private ScoringDriver scoring;

	private TestInputTopic<byte[], byte[]> replays;

	@BeforeEach
	void start(@TempDir Path directory) {
		this.scoring = new ScoringDriver(directory);
		this.replays = this.scoring.driver.createInputTopic(Topics.REPLAYS, new ByteArraySerializer(),
				new ByteArraySerializer());
	}

	@AfterEach
	void stop() {
		this.scoring.close();
	}

	@Test
	void itCountsOnceItsCauseIsMended() {
		TestRecord<byte[], byte[]> letter = lose();
		this.scoring.define(WAVE);
		this.replays.pipeInput(letter);
		this.scoring.flush();
		assertThat(this.scoring.figures("demo-2026")).containsKey("12");
		assertThat(this.scoring.outcome("counted")).isEqualTo(1);
	}

	@Test
	void replayedTwiceItCountsOnce() {
		TestRecord<byte[], byte[]> letter = lose();
		this.scoring.define(WAVE);
		this.replays.pipeInput(letter);
		this.replays.pipeInput(letter);
		assertThat(this.scoring.outcome("counted")).isEqualTo(1);
		assertThat(this.scoring.outcome("duplicate")).isEqualTo(1);
	}

	@Test
	void whatHasReplacedItMeanwhileStays() {
		TestRecord<byte[], byte[]> letter = lose();
		this.scoring.define(WAVE);
		this.scoring.send(LOST.revised(2, "11", Map.of("access.1", 1)));
		this.replays.pipeInput(letter);
		this.scoring.flush();
		assertThat(this.scoring.outcome("late")).isEqualTo(1);
		assertThat(this.scoring.figures("demo-2026")).doesNotContainKey("12");
	}

	@Test
	void whatWasWithdrawnMeanwhileStaysAway() {
		TestRecord<byte[], byte[]> letter = lose();
		this.scoring.define(WAVE);
		this.scoring.withdraw(LOST);
		this.replays.pipeInput(letter);
		this.scoring.flush();
		assertThat(this.scoring.outcome("counted")).isZero();
	}

	@Test
	void whatCannotBeUsedAgainIsANewLetterFromTheSamePlace() {
		TestRecord<byte[], byte[]> letter = lose();
		this.replays.pipeInput(letter);
		this.scoring.driver.advanceWallClockTime(ScoringDriver.PATIENCE.multipliedBy(2));
		TestRecord<byte[], byte[]> again = this.scoring.deadLetters.readRecord();
		assertThat(again.value()).isEqualTo(LOST.json());
		for (String header : new String[] { "sipas.error.topic", "sipas.error.partition", "sipas.error.offset",
				"from-a-client" }) {
			assertThat(text(again, header)).isEqualTo(text(letter, header));
		}
		assertThat(again.headers().headers("sipas.error.reason")).hasSize(1);
	}

	/** A response that came before its wave, which did not come in time. */
	private TestRecord<byte[], byte[]> lose() {
		TestRecord<byte[], byte[]> sent = new TestRecord<>(LOST.key(), LOST.json(), Instant.ofEpochMilli(1));
		sent.headers().add("from-a-client", "as it came".getBytes(StandardCharsets.UTF_8));
		this.scoring.responses.pipeInput(sent);
		this.scoring.driver.advanceWallClockTime(ScoringDriver.PATIENCE.multipliedBy(2));
		TestRecord<byte[], byte[]> letter = this.scoring.deadLetters.readRecord();
		assertThat(text(letter, "sipas.error.reason")).isEqualTo("unknown-wave");
		assertThat(text(letter, "sipas.error.topic")).isEqualTo(Topics.RESPONSES);
		return letter;
	}

	private static String text(TestRecord<byte[], byte[]> found, String name) {
		Header header = found.headers().lastHeader(name);
		return new String(header.value(), StandardCharsets.UTF_8);
	}

}
