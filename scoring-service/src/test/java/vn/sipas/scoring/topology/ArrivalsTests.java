package vn.sipas.scoring.topology;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.scoring.naive.Contracts;
import vn.sipas.scoring.naive.SentResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What scores tell, beside the figures, of the responses that are new in them. */
class ArrivalsTests {

	private static final byte[] WAVE = Contracts.example("intake/wave-defined", "open.json");

	private static final String TRACE = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

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
	void aScoreTellsHowManyResponsesAreNewInItAndWhenTheOldestCame() {
		send(response("r1", "12"), 2_000);
		send(response("r2", "12"), 1_000);
		send(response("r3", "11"), 3_000);
		assertThat(told("sipas.arrivals")).isEqualTo(Map.of("demo-2026|12", "2 1000", "demo-2026|11", "1 3000"));
	}

	@Test
	void eachResponseIsToldOnceAndACorrectionIsOneMore() {
		send(response("r1", "12"), 1_000);
		assertThat(told("sipas.arrivals")).containsValue("1 1000");
		send(response("r1", "12"), 2_000);
		send(response("r2", "12"), 3_000);
		send(response("r1", "12").revised(2, "12", Map.of("access.1", 1)), 4_000);
		assertThat(told("sipas.arrivals")).containsValue("2 3000");
	}

	@Test
	void aTraceGoesOnFromAResponseToItsScore() {
		SentResponse traced = response("r1", "12");
		TestRecord<byte[], byte[]> published = new TestRecord<>(traced.key(), traced.json(), Instant.ofEpochMilli(5));
		published.headers().add("traceparent", TRACE.getBytes(StandardCharsets.US_ASCII));
		this.scoring.responses.pipeInput(published);
		send(response("r2", "11"), 6);
		assertThat(told("traceparent")).isEqualTo(Map.of("demo-2026|12", TRACE));
	}

	private static SentResponse response(String id, String unit) {
		return SentResponse.of(id, unit, Map.of("access.1", 5));
	}

	private void send(SentResponse response, long at) {
		this.scoring.responses.pipeInput(new TestRecord<>(response.key(), response.json(), Instant.ofEpochMilli(at)));
	}

	private Map<String, String> told(String name) {
		Map<String, String> told = new TreeMap<>();
		for (TestRecord<String, byte[]> score : this.scoring.flush()) {
			Header header = score.headers().lastHeader(name);
			if (header != null) {
				told.put(score.key(), new String(header.value(), StandardCharsets.US_ASCII));
			}
		}
		return told;
	}

}
