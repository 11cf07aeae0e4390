package vn.sipas.intake.microdata;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Keys of records about responses: wave, {@code |}, response.
 */
final class RecordKeys {

	private RecordKeys() {
	}

	/**
	 * What the keys of a wave begin with.
	 * @param wave the wave's id, which has no {@code |}
	 * @return the bytes
	 */
	static byte[] start(String wave) {
		return (wave + "|").getBytes(StandardCharsets.UTF_8);
	}

	static boolean startsWith(byte @Nullable [] key, byte[] start) {
		return key != null && key.length > start.length && Arrays.equals(key, 0, start.length, start, 0, start.length);
	}

	static boolean is(byte[] key, String wave, String responseId) {
		return Arrays.equals(key, (wave + "|" + responseId).getBytes(StandardCharsets.UTF_8));
	}

}
