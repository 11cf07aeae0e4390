package vn.sipas.scoring.deadletter;

import java.nio.charset.StandardCharsets;

import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.Record;

/** A record that could not be used: as it came, with the reason in five headers more. */
public final class DeadLetter {

	/** How the headers begin that say where a letter came from, and why it is one. */
	static final String HEADERS = "sipas.error.";

	private DeadLetter() {
	}

	/**
	 * Adds the reason to a record.
	 * @param original the record as it came; it is not changed
	 * @param origin where it came from
	 * @param cause why it cannot be used
	 * @return the same key (where it had none: its origin), value and headers, and five
	 * headers {@code sipas.error.*}
	 */
	public static Record<byte[], byte[]> of(Record<byte[], byte[]> original, Origin origin,
			UnusableRecordException cause) {
		Record<byte[], byte[]> letter = original.withHeaders(original.headers());
		if (letter.key() == null) {
			// A compacted topic takes no record without a key.
			letter = letter.withKey("%s-%d@%d".formatted(origin.topic(), origin.partition(), origin.offset())
				.getBytes(StandardCharsets.UTF_8));
		}
		set(letter.headers(), "reason", cause.reason().code());
		set(letter.headers(), "message", cause.sentence());
		set(letter.headers(), "topic", origin.topic());
		set(letter.headers(), "partition", Integer.toString(origin.partition()));
		set(letter.headers(), "offset", Long.toString(origin.offset()));
		return letter;
	}

	// A dead letter that was replayed and failed again carries the new reason alone.
	private static void set(Headers headers, String name, String value) {
		String key = HEADERS + name;
		headers.remove(key);
		headers.add(key, value.getBytes(StandardCharsets.UTF_8));
	}

}
