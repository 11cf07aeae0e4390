package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.OptionalInt;

import org.jspecify.annotations.Nullable;

/**
 * The key of a record that says nothing and is written to a partition that has gone
 * quiet, so that the broker compacts what is behind it. No wave has an empty id, so it is
 * nobody's; a later one takes the place of those before.
 */
public final class Stirring {

	private static final byte[] START = { '|' };

	private Stirring() {
	}

	static byte[] key(int partition) {
		return ("|" + partition).getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Whether a key is one of these.
	 * @param key a record's key
	 * @return false if the record is about something
	 */
	static boolean is(byte @Nullable [] key) {
		return partition(key).isPresent();
	}

	/**
	 * The partition that such a record is for.
	 * @param key a record's key
	 * @return its number, or empty if the record is about something
	 */
	public static OptionalInt partition(byte @Nullable [] key) {
		if (key == null || key.length < 2 || key.length > 6 || !Arrays.equals(key, 0, 1, START, 0, 1)) {
			return OptionalInt.empty();
		}
		int number = 0;
		for (int at = 1; at < key.length; at++) {
			if (key[at] < '0' || key[at] > '9') {
				return OptionalInt.empty();
			}
			number = 10 * number + key[at] - '0';
		}
		return OptionalInt.of(number);
	}

}
