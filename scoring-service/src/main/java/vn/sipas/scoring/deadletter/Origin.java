package vn.sipas.scoring.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;

/**
 * Where a record came from.
 *
 * @param topic its topic
 * @param partition its partition
 * @param offset its offset there
 */
public record Origin(String topic, int partition, long offset) {

	/**
	 * Where a dead letter that is tried once more came from at first.
	 * @param headers its headers
	 * @return its origin, or empty if it does not tell
	 */
	public static Optional<Origin> of(Headers headers) {
		Header topic = headers.lastHeader(DeadLetter.HEADERS + "topic");
		Header partition = headers.lastHeader(DeadLetter.HEADERS + "partition");
		Header offset = headers.lastHeader(DeadLetter.HEADERS + "offset");
		if (topic == null || partition == null || offset == null) {
			return Optional.empty();
		}
		try {
			return Optional
				.of(new Origin(text(topic), Integer.parseInt(text(partition)), Long.parseLong(text(offset))));
		}
		catch (NumberFormatException ex) {
			return Optional.empty();
		}
	}

	private static String text(Header header) {
		return new String(header.value(), StandardCharsets.UTF_8);
	}
}
