package vn.sipas.intake.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.sipas.intake.kafka.TestPublishers;
import vn.sipas.intake.problem.Finding;
import vn.sipas.intake.problem.FindingCode;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

class BatchTests {

	private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T03:00:00Z"), ZoneOffset.UTC);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final List<String> rejections = new ArrayList<>();

	private final MockProducer<byte[], byte[]> producer = new MockProducer<>(false, null, new ByteArraySerializer(),
			new ByteArraySerializer());

	private final ResponseCollector collector = new ResponseCollector(
			TestPublishers.over(this.producer, Duration.ofMillis(500), 100), new IntakeMeters(this.meters), CLOCK);

	private final Batch batch = this.collector.batch(Channel.API,
			(rejection) -> this.rejections.add(rejection.line() + " " + rejection.findings().getFirst().code().word()));

	@Test
	void tellsRejectionsInTheOrderOfTheLinesWheneverTheyWereDecided() {
		add(1, "a");
		this.batch.refuse(2, null, List.of(Finding.of("", FindingCode.MALFORMED)));
		add(3, "b");
		this.batch.refuse(4, null, List.of(Finding.of("", FindingCode.TOO_LARGE)));
		assertThat(this.rejections).isEmpty();
		this.producer.completeNext();
		this.producer.errorNext(new TimeoutException());
		Batch.Counts counts = this.batch.finish();
		assertThat(this.rejections).containsExactly("2 malformed", "3 unavailable", "4 too-large");
		assertThat(counts).isEqualTo(new Batch.Counts(1, 0, 3, true));
		assertThat(count("accepted")).isOne();
		assertThat(count("rejected")).isEqualTo(2);
		assertThat(count("unavailable")).isOne();
	}

	@Test
	void countsALineAsTakenOnlyOnceItIsAcknowledged() {
		add(1, "never");
		assertThat(this.batch.finish()).isEqualTo(new Batch.Counts(0, 0, 1, true));
		assertThat(this.rejections).containsExactly("1 unavailable");
	}

	@Test
	void countsTheSameLineAsADuplicateAndAnotherRevisionAsNone() {
		add(1, "a");
		add(2, "a");
		Submission correction = submission("a");
		correction.number(Field.REVISION, 2);
		this.batch.add(3, SampleTerms.open(), correction.check());
		while (this.producer.completeNext()) {
			assertThat(this.rejections).isEmpty();
		}
		assertThat(this.batch.finish()).isEqualTo(new Batch.Counts(2, 1, 0, false));
	}

	@Test
	void failsFastOnceThereIsNoRoom() {
		for (int line = 1; line <= 51; line++) {
			add(line, "r" + line);
		}
		assertThat(this.batch.isKafkaAway()).isTrue();
		assertThat(this.producer.history()).hasSize(50);
	}

	private void add(long line, String responseId) {
		this.batch.add(line, SampleTerms.open(), submission(responseId).check());
	}

	private Submission submission(String responseId) {
		Submission submission = this.collector.submission(SampleTerms.open(), (unit) -> true);
		Set.of(Field.RESPONSE_ID, Field.UNIT, Field.ANSWERS, Field.ANSWERED_AT).forEach(submission::enter);
		submission.text(Field.RESPONSE_ID, responseId);
		submission.text(Field.UNIT, "12");
		submission.text(Field.ANSWERED_AT, "2026-03-02T09:14:05+07:00");
		submission.answer("policy.1", 5);
		return submission;
	}

	private double count(String outcome) {
		return this.meters.get("sipas.intake.responses")
			.tag("channel", "api")
			.tag("outcome", outcome)
			.counters()
			.stream()
			.mapToDouble(Counter::count)
			.sum();
	}

}
