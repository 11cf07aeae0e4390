package vn.sipas.intake.response;

/**
 * Which texts can be shown, and written as UTF-8.
 */
final class Characters {

	private static final char DELETE = 0x7f;

	private Characters() {
	}

	static boolean areShowable(String text) {
		boolean blank = true;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (Character.isISOControl(c)) {
				return false;
			}
			if (c > DELETE && Character.isSurrogate(c)) {
				// Only as a pair, high first.
				if (!Character.isHighSurrogate(c) || ++i == text.length()
						|| !Character.isLowSurrogate(text.charAt(i))) {
					return false;
				}
			}
			blank &= Character.isWhitespace(c);
		}
		return !blank;
	}

}
