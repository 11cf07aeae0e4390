package vn.sipas.intake.json;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Which bytes are a text in UTF-8 (RFC 3629): the JSON parser itself takes overlong forms
 * and guesses other encodings.
 */
final class Utf8 {

	private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

	private static final long ONES = 0x0101_0101_0101_0101L;

	private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

	private Utf8() {
	}

	/**
	 * Whether bytes are UTF-8 and none of them is NUL, which no JSON has.
	 * @param bytes where they are
	 * @param from the first
	 * @param length their number
	 * @return whether they are
	 */
	static boolean isText(byte[] bytes, int from, int length) {
		int at = from;
		int end = from + length;
		while (at < end) {
			int size = (end - at >= Long.BYTES && isAscii((long) LONGS.get(bytes, at))) ? Long.BYTES
					: character(bytes, at, end);
			if (size == 0) {
				return false;
			}
			at += size;
		}
		return true;
	}

	// Eight bytes at once: one with its high bit set is not ASCII, and taking 1 from each
	// sets the high bit of a NUL.
	private static boolean isAscii(long eight) {
		return ((eight | (eight - ONES)) & HIGH_BITS) == 0;
	}

	// The bytes of the character there, 0 if there is none.
	private static int character(byte[] bytes, int at, int end) {
		int lead = bytes[at] & 0xff;
		if (lead < 0x80) {
			return (lead != 0) ? 1 : 0;
		}
		int size = (lead < 0xe0) ? 2 : (lead < 0xf0) ? 3 : 4;
		if (lead < 0xc2 || lead > 0xf4 || end - at < size || !isSecond(lead, bytes[at + 1] & 0xff)) {
			return 0;
		}
		for (int i = 2; i < size; i++) {
			if ((bytes[at + i] & 0xc0) != 0x80) {
				return 0;
			}
		}
		return size;
	}

	// Shuts out overlong forms, surrogates and what is beyond Unicode.
	private static boolean isSecond(int lead, int second) {
		int least = switch (lead) {
			case 0xe0 -> 0xa0;
			case 0xf0 -> 0x90;
			default -> 0x80;
		};
		int most = switch (lead) {
			case 0xed -> 0x9f;
			case 0xf4 -> 0x8f;
			default -> 0xbf;
		};
		return second >= least && second <= most;
	}

}
