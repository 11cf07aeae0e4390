package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;

import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import vn.sipas.scoring.deadletter.Origin;

import static org.assertj.core.api.Assertions.assertThat;

class StoredFormsTests {

	@Test
	void responseStatesAreReadAsTheyWereWritten() {
		ResponseState counted = new ResponseState.Counted(7, new Digest(-1, Long.MIN_VALUE), 300, 1_250_000,
				List.of(new Answer(0, 5), new Answer(21, -2), new Answer(300, 0)));
		assertThat(ResponseState.of(counted.toBytes())).isEqualTo(counted);
		assertThat(ResponseState.of(new ResponseState.Withdrawn().toBytes())).isEqualTo(new ResponseState.Withdrawn());
	}

	@Test
	void responseOf22AnswersTakesLessThan75Bytes() {
		List<Answer> answers = IntStream.range(0, 22).mapToObj((item) -> new Answer(item, 5)).toList();
		ResponseState state = new ResponseState.Counted(1, Digest.parse("f".repeat(32)), 1260, 1_000_000, answers);
		assertThat(state.toBytes()).hasSizeLessThan(75);
	}

	@Test
	void talliesAreReadAsTheyWereWrittenAndSubtractToNothing() {
		ResponseState.Counted response = new ResponseState.Counted(1, new Digest(1, 2), 0, 1_250_000,
				List.of(new Answer(0, 5), new Answer(3, -1)));
		Tally tally = new Tally();
		tally.add(response);
		tally.add(response);
		Tally read = Tally.of(tally.toBytes());
		assertThat(read.responses()).isEqualTo(2);
		assertThat(read.weight()).isEqualTo(2_500_000);
		assertThat(read.levels().get(-1)).satisfies((level) -> {
			assertThat(level.answers(3)).isEqualTo(2);
			assertThat(level.weight(3)).isEqualTo(2_500_000);
			assertThat(level.answers(0)).isZero();
		});
		read.subtract(response);
		read.subtract(response);
		assertThat(read.responses()).isZero();
		assertThat(read.levels().values()).allMatch((level) -> level.weight(0) == 0);
	}

	@Test
	void tallyHasNoRoomForWhatALongCannotHold() {
		Tally tally = new Tally();
		tally.add(new ResponseState.Counted(1, new Digest(1, 2), 0, Long.MAX_VALUE - 1, List.of()));
		assertThat(tally.hasRoomFor(1)).isTrue();
		assertThat(tally.hasRoomFor(2)).isFalse();
	}

	@Test
	void keysOfDifferentCellsDiffer() {
		byte[] one = new PartialKey(new Cell("w", "u", "ab", "c"), 3).toBytes();
		byte[] other = new PartialKey(new Cell("w", "u", "a", "bc"), 3).toBytes();
		assertThat(one).isNotEqualTo(other);
		assertThat(PartialKey.of(one)).isEqualTo(new PartialKey(new Cell("w", "u", "ab", "c"), 3));
		assertThat(PartialKey.waveOf(one)).isEqualTo("w".getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void heldRecordsKeepEverythingThatADeadLetterNeeds() {
		Record<byte[], byte[]> record = new Record<>(new byte[] { 1 }, new byte[] { 2, 3 }, 77);
		record.headers().add("trace", new byte[] { 4 });
		HeldRecord read = HeldRecord
			.of(new HeldRecord(99, "w", new Origin("sipas.responses.v1", 3, 1234), record).toBytes());
		assertThat(read.until()).isEqualTo(99);
		assertThat(read.wave()).isEqualTo("w");
		assertThat(read.origin()).isEqualTo(new Origin("sipas.responses.v1", 3, 1234));
		assertThat(read.record().key()).containsExactly(1);
		assertThat(read.record().value()).containsExactly(2, 3);
		assertThat(read.record().timestamp()).isEqualTo(77);
		assertThat(read.record().headers().lastHeader("trace").value()).containsExactly(4);
	}

}
