package vn.sipas.intake.deadletter;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

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
	 * @param ends by partition, before which offset to stop; others are not read
	 * @param taken takes each
	 */
	static void read(Reading reading, LetterBox box, Map<Integer, Long> ends, Consumer<Letter> taken) {
		reading.ends(box.letters()).forEach((number, now) -> {
			long end = Math.min(now, ends.getOrDefault(number, 0L));
			if (end > 0) {
				TopicPartition partition = new TopicPartition(box.letters(), number);
				// What is erased is so by a record behind it.
				Map<ByteBuffer, Long> erased = erased(reading, box, partition, now);
				reading.read(partition, end,
						(found) -> Letter.of(box, found)
							.filter((letter) -> letter.key() == null
									|| erased.getOrDefault(ByteBuffer.wrap(letter.key()), -1L) < found.offset())
							.ifPresent(taken));
			}
		});
	}

	private static Map<ByteBuffer, Long> erased(Reading reading, LetterBox box, TopicPartition partition, long end) {
		Map<ByteBuffer, Long> erased = new HashMap<>();
		reading.read(partition, end, (found) -> {
			if (found.key() != null && found.value() == null && Letter.of(box, found).isEmpty()) {
				erased.put(ByteBuffer.wrap(found.key()), found.offset());
			}
		});
		return erased;
	}

}
