package vn.sipas.intake.deadletter;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** The records that dead letters are about, as they are given to their consumer again. */
final class Originals {

	private Originals() {
	}

	/**
	 * A letter's record, for its consumer's topic of replays, with the headers that say
	 * where it came from.
	 * @param reading reads topics
	 * @param letter the letter
	 * @return the record; empty if it was kept only where it came from and was erased
	 * there
	 */
	static Optional<ProducerRecord<byte[], byte[]>> of(Reading reading, Letter letter) {
		String replays = letter.id().box().replays();
		if (letter.value() != null) {
			return Optional.of(new ProducerRecord<>(replays, null, letter.key(), letter.value(), letter.headers()));
		}
		if (letter.topic().isEmpty() || letter.offset() < 0) {
			return Optional.empty();
		}
		AtomicReference<ConsumerRecord<byte[], byte[]>> found = new AtomicReference<>();
		reading.readOne(new TopicPartition(letter.topic(), letter.partition()), letter.offset(), found::set);
		return Optional.ofNullable(found.get())
			.filter((original) -> original.value() != null)
			.map((original) -> new ProducerRecord<>(replays, null, original.key(), original.value(), letter.headers()));
	}

}
