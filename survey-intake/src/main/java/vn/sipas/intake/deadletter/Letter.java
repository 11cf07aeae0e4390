package vn.sipas.intake.deadletter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A record that a consumer could not use.
 *
 * @param id its name
 * @param at when it was put aside
 * @param reason why, for programs
 * @param message why, for people
 * @param topic where it came from
 * @param partition the partition there
 * @param offset the offset there
 * @param key as it came
 * @param value as it came; null where it is about one person's response and is kept
 * nowhere but where it came from
 * @param headers as they came, and the reason
 */
// Read, passed on, and never compared.
@SuppressWarnings("ArrayRecordComponent")
record Letter(LetterId id, Instant at, String reason, String message, String topic, int partition, long offset,
		byte @Nullable [] key, byte @Nullable [] value, Headers headers) {

	private static final String PREFIX = "sipas.error.";

	/**
	 * A dead letter as it stands on its topic.
	 * @param box the consumer's
	 * @param found the record there
	 * @return the letter; empty if the record only says that one is erased
	 */
	static Optional<Letter> of(LetterBox box, ConsumerRecord<byte[], byte[]> found) {
		String reason = text(found.headers(), "reason");
		if (reason == null) {
			return Optional.empty();
		}
		return Optional.of(new Letter(new LetterId(box, found.partition(), found.offset()),
				Instant.ofEpochMilli(found.timestamp()), reason, or(found.headers(), "message", ""),
				or(found.headers(), "topic", ""), (int) number(found.headers(), "partition"),
				number(found.headers(), "offset"), found.key(), found.value(), found.headers()));
	}

	private static String or(Headers headers, String name, String other) {
		String text = text(headers, name);
		return (text != null) ? text : other;
	}

	private static long number(Headers headers, String name) {
		String text = text(headers, name);
		return (text != null && text.matches("[0-9]{1,18}")) ? Long.parseLong(text) : -1;
	}

	private static @Nullable String text(Headers headers, String name) {
		Header header = headers.lastHeader(PREFIX + name);
		return (header != null && header.value() != null) ? new String(header.value(), StandardCharsets.UTF_8) : null;
	}

}
