package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.scoring.count.CountStage;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What was deleted is so at the broker too, also where nothing comes any more: each topic
 * with something of single responses is written to now and then.
 */
class SweepTests {

	private static final SentResponse RESPONSE = SentResponse.of("r1", "12", Map.of("access.1", 5, "policy.1", 4));

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

	@ParameterizedTest
	@ValueSource(strings = { Topics.RESPONSES, Topics.REVIEWS, Topics.FLAGS, Topics.DEAD_LETTERS,
			"test-observations-repartition" })
	void aTopicAboutResponsesIsStirredOnceAfterItHasGoneQuiet(String topic) {
		TestOutputTopic<String, byte[]> stirred = topic(topic);
		this.scoring.pass(25);
		assertThat(stirred.isEmpty()).isTrue();
		this.scoring.pass(30);
		assertThat(stirred.readRecordsToList()).singleElement().satisfies((record) -> {
			assertThat(record.key()).isEqualTo("|0");
			assertThat(record.value()).isNull();
		});
		this.scoring.withdraw(RESPONSE);
		this.scoring.pass(60);
		assertThat(stirred.readRecordsToList()).filteredOn((record) -> record.key().equals("|0"))
			.hasSize((topic.equals(Topics.FLAGS) || topic.startsWith("test-")) ? 0 : 1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "responses", "cells", "held", "groups", "partials", "scores" })
	void aChangelogIsStirred(String store) {
		TestOutputTopic<String, byte[]> changelog = topic("test-" + store + "-changelog");
		this.scoring.driver.advanceWallClockTime(ScoringDriver.SWEEP);
		// The cache of pages is written at the next commit.
		this.scoring.send(RESPONSE);
		assertThat(changelog.readRecordsToList()).filteredOn((record) -> "|".equals(record.key()))
			.extracting(TestRecord::value)
			.containsOnlyNulls()
			.isNotEmpty();
	}

	@Test
	void itSaysNothingAndNothingIsCountedByIt() {
		this.scoring.send(RESPONSE);
		this.scoring.settle();
		byte[] before = this.scoring.latest("demo-2026|12");
		this.scoring.pass(30);
		this.scoring.settle();
		assertThat(this.scoring.latest("demo-2026|12")).isEqualTo(before);
		assertThat(this.scoring.meters.find("sipas.scoring.responses").counters())
			.allSatisfy((counter) -> assertThat(counter.count())
				.isEqualTo("counted".equals(counter.getId().getTag("outcome")) ? 1 : 0));
	}

	@Test
	void noAnswerOfAWithdrawnResponseIsLeftInTheState() {
		SentResponse other = SentResponse.of("another", "11", Map.of("access.1", 2));
		this.scoring.send(RESPONSE);
		for (int number = 0; number < 300; number++) {
			this.scoring.send(SentResponse.of("n" + number, "12", Map.of("access.1", 3)));
		}
		this.scoring.send(other);
		this.scoring.withdraw(RESPONSE);
		int before = digests(RESPONSE);
		this.scoring.driver.advanceWallClockTime(ScoringDriver.SWEEP);
		this.scoring.settle();
		assertThat(before).isEqualTo(1);
		assertThat(digests(RESPONSE)).isZero();
		assertThat(digests(other)).isEqualTo(1);
	}

	/** How often a response's content, by its digest, stands in the pages. */
	private int digests(SentResponse response) {
		String digest = new String(response.json(), StandardCharsets.UTF_8)
			.replaceAll(".*\"digest\":\"([0-9a-f]{32})\".*", "$1");
		byte[] bytes = new byte[16];
		for (int half = 0; half < 2; half++) {
			long word = Long.parseUnsignedLong(digest.substring(16 * half, 16 * half + 16), 16);
			for (int at = 0; at < 8; at++) {
				bytes[8 * half + at] = (byte) (word >>> (8 * at));
			}
		}
		String sought = new String(bytes, StandardCharsets.ISO_8859_1);
		List<byte[]> pages = this.scoring.store(CountStage.RESPONSES);
		return pages.stream()
			.mapToInt(
					(page) -> new String(page, StandardCharsets.ISO_8859_1).split(Pattern.quote(sought), -1).length - 1)
			.sum();
	}

	private TestOutputTopic<String, byte[]> topic(String name) {
		return this.scoring.driver.createOutputTopic(name, new StringDeserializer(), new ByteArrayDeserializer());
	}

}
