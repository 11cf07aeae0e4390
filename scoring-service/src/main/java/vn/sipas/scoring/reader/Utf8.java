package vn.sipas.scoring.reader;

/** The characters beyond ASCII. */
final class Utf8 {

	private static final int SHORTEST_OF_THREE = 0x800;

	private static final int SHORTEST_OF_FOUR = 0x10000;

	private Utf8() {
	}

	/**
	 * How many bytes a character has.
	 * @param bytes at least three more follow behind the character's first
	 * @param from where a byte that is no ASCII is
	 * @return 2 to 4, or 0 if it is not valid
	 */
	static int length(byte[] bytes, int from) {
		int lead = bytes[from] & 0xFF;
		if (lead >= 0xC2 && lead < 0xE0) {
			return isNext(bytes[from + 1]) ? 2 : 0;
		}
		if (lead >= 0xE0 && lead < 0xF0) {
			int code = (lead & 0x0F) << 12 | (bytes[from + 1] & 0x3F) << 6 | (bytes[from + 2] & 0x3F);
			boolean valid = isNext(bytes[from + 1]) && isNext(bytes[from + 2]) && code >= SHORTEST_OF_THREE
					&& (code < Character.MIN_SURROGATE || code > Character.MAX_SURROGATE);
			return valid ? 3 : 0;
		}
		if (lead >= 0xF0 && lead < 0xF5) {
			int code = (lead & 0x07) << 18 | (bytes[from + 1] & 0x3F) << 12 | (bytes[from + 2] & 0x3F) << 6
					| (bytes[from + 3] & 0x3F);
			boolean valid = isNext(bytes[from + 1]) && isNext(bytes[from + 2]) && isNext(bytes[from + 3])
					&& code >= SHORTEST_OF_FOUR && code <= Character.MAX_CODE_POINT;
			return valid ? 4 : 0;
		}
		return 0;
	}

	private static boolean isNext(byte code) {
		return (code & 0xC0) == 0x80;
	}

}
