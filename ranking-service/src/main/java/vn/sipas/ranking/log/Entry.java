package vn.sipas.ranking.log;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * One record for the log.
 *
 * @param key what it is about
 * @param value the event as JSON; null to take back what was said under the key
 */
// A record is written once and never compared.
@SuppressWarnings("ArrayRecordComponent")
public record Entry(byte[] key, byte @Nullable [] value) {

	/**
	 * An entry with a key of text.
	 * @param key what it is about
	 * @param value the event as JSON; null to take back what was said under the key
	 * @return the entry
	 */
	public static Entry of(String key, byte @Nullable [] value) {
		return new Entry(key.getBytes(StandardCharsets.UTF_8), value);
	}

}
