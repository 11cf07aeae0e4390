package vn.sipas.bench.contestant;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * A response as the topology of tables keeps it: an answer a byte, 0 where there is none.
 *
 * @param unit the unit that it counts for
 * @param revision the higher one counts
 * @param answers by the criterion's number
 */
// Kept and read back, never compared.
@SuppressWarnings("ArrayRecordComponent")
record CompactResponse(String unit, int revision, byte[] answers) {

	static CompactResponse of(ResponseEvent.Submitted event, Criteria criteria) {
		byte[] answers = new byte[64];
		int most = 0;
		for (var answer : event.answers().entrySet()) {
			int number = criteria.number(answer.getKey());
			answers[number] = answer.getValue().byteValue();
			most = Math.max(most, number + 1);
		}
		return new CompactResponse(event.unit(), event.revision(), Arrays.copyOf(answers, most));
	}

	LevelCounts addTo(LevelCounts counts, int times) {
		LevelCounts sum = counts.copy();
		for (int criterion = 0; criterion < this.answers.length; criterion++) {
			if (this.answers[criterion] > 0) {
				sum.add(criterion, this.answers[criterion], times);
			}
		}
		return sum;
	}

	static Serde<CompactResponse> serde() {
		return Serdes.serdeFrom((_, response) -> (response == null) ? null : response.toBytes(),
				(_, bytes) -> (bytes == null) ? null : of(bytes));
	}

	private byte[] toBytes() {
		byte[] code = this.unit.getBytes(StandardCharsets.UTF_8);
		return ByteBuffer.allocate(5 + code.length + this.answers.length)
			.putInt(this.revision)
			.put((byte) code.length)
			.put(code)
			.put(this.answers)
			.array();
	}

	private static CompactResponse of(byte[] bytes) {
		ByteBuffer buffer = ByteBuffer.wrap(bytes);
		int revision = buffer.getInt();
		byte[] code = new byte[buffer.get()];
		buffer.get(code);
		byte[] answers = new byte[buffer.remaining()];
		buffer.get(answers);
		return new CompactResponse(new String(code, StandardCharsets.UTF_8), revision, answers);
	}

}
