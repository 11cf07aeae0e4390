package vn.sipas.intake.response;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import vn.sipas.intake.wave.SampleTerms;

import static org.assertj.core.api.Assertions.assertThat;

class EventWriterTests {

	private static final Instant NOW = Instant.parse("2026-03-02T03:00:00.123456Z");

	private final EventWriter events = new EventWriter();

	@Test
	void writesWhatTheContractSaysWithItsFieldsInOneOrder() {
		EventWriter.Event event = write((response) -> response.weight(new BigDecimal("1.2500")));
		assertThat(new String(event.key(), StandardCharsets.UTF_8)).isEqualTo("demo-2026|r");
		assertThat(new String(event.value(), StandardCharsets.UTF_8)).isEqualTo(
				"{\"event\":\"response-submitted\",\"wave\":\"demo-2026\",\"responseId\":\"r\",\"revision\":1,\"unit\":\"12\","
						+ "\"weight\":1.25,\"answers\":{\"access.1\":4,\"policy.1\":5},\"answeredAt\":\"2026-03-02T09:14:05+07:00\","
						+ "\"digest\":\"" + event.digest()
						+ "\",\"channel\":\"api\",\"receivedAt\":\"2026-03-02T03:00:00.123Z\"}");
	}

	@Test
	void digestsTheContentAndNotWhenItCame() {
		String digest = write((response) -> {
		}).digest();
		Response same = response((response) -> response.weight(new BigDecimal("1.000")));
		assertThat(this.events.submitted("demo-2026", same, Channel.API, NOW.plusSeconds(1)).digest())
			.isEqualTo(digest);
	}

	@Test
	void tellsDifferentContentApart() {
		Set<String> digests = new HashSet<>();
		digests.add(write((response) -> {
		}).digest());
		digests.add(write((response) -> response.weight(new BigDecimal("1.000001"))).digest());
		digests.add(write((response) -> response.answer("policy.2", 1)).digest());
		digests.add(write((response) -> response.text(Field.STRATUM, "a")).digest());
		digests.add(write((response) -> response.text(Field.CLUSTER, "a")).digest());
		digests.add(write((response) -> response.demographic("a", "b")).digest());
		digests.add(write((response) -> response.number(Field.DURATION_SECONDS, 0)).digest());
		digests.add(write((response) -> response.text(Field.ANSWERED_AT, "2026-03-02T09:14:05.1+07:00")).digest());
		assertThat(digests).hasSize(8);
	}

	@Test
	void writesWeightsWithoutNeedlessZeros() {
		assertThat(new Weight(1).plain()).isEqualTo("0.000001");
		assertThat(new Weight(1_250_000).plain()).isEqualTo("1.25");
		assertThat(new Weight(10_000_000).plain()).isEqualTo("10");
		assertThat(new Weight(1_000_000_000_000L).plain()).isEqualTo("1000000");
	}

	private EventWriter.Event write(Consumer<Submission> more) {
		return this.events.submitted("demo-2026", response(more), Channel.API, NOW);
	}

	private static Response response(Consumer<Submission> more) {
		Submission submission = new Submission(SampleTerms.open(), (unit) -> true, NOW);
		Set.of(Field.UNIT, Field.ANSWERS, Field.ANSWERED_AT).forEach(submission::enter);
		submission.text(Field.RESPONSE_ID, "r");
		submission.text(Field.UNIT, "12");
		submission.text(Field.ANSWERED_AT, "2026-03-02T09:14:05+07:00");
		submission.answer("policy.1", 5);
		submission.answer("access.1", 4);
		more.accept(submission);
		assertThat(submission.check()).isInstanceOf(Checked.Right.class);
		return ((Checked.Right) submission.check()).response();
	}

}
