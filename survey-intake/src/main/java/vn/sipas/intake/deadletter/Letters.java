package vn.sipas.intake.deadletter;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

import org.apache.kafka.common.TopicPartition;

/**
 * The dead letters of a consumer, without those that were erased since, because the
 * response was withdrawn.
 */
final class Letters {

	private Letters() {
	}

	/**
	 * Reads them, partition by partition.
	 * @param reading reads topics
	 * @param box the consumer's
	 * @param ends by partition, before which offset to stop
	 * @param goesOn takes each, and tells whether more are wanted
	 */
	static void read(Reading reading, LetterBox box, Map<Integer, Long> ends, Predicate<Letter> goesOn) {
		Map<Integer, Long> now = reading.ends(box.letters());
		boolean[] more = { true };
		for (Map.Entry<Integer, Long> end : now.entrySet()) {
			TopicPartition partition = new TopicPartition(box.letters(), end.getKey());
			// What is erased is so by a record behind it.
			Map<ByteBuffer, Long> erased = erased(reading, partition, end.getValue());
			if (more[0]) {
				reading.read(partition, Math.min(end.getValue(), ends.getOrDefault(end.getKey(), 0L)), (found) -> {
					more[0] = Letter.of(box, found)
						.filter((letter) -> letter.key() == null
								|| erased.getOrDefault(ByteBuffer.wrap(letter.key()), -1L) < found.offset())
						.map(goesOn::test)
						.orElse(true);
					return more[0];
				});
			}
		}
	}

	private static Map<ByteBuffer, Long> erased(Reading reading, TopicPartition partition, long end) {
		Map<ByteBuffer, Long> erased = new HashMap<>();
		reading.read(partition, end, (found) -> {
			if (found.key() != null && found.value() == null
					&& found.headers().lastHeader("sipas.error.reason") == null) {
				erased.put(ByteBuffer.wrap(found.key()), found.offset());
			}
			return true;
		});
		return erased;
	}

}
