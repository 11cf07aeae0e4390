package vn.sipas.scoring.reader;

/** Goes over the values of fields that nobody reads, as strictly as a parser. */
final class Skipping {

	private static final int DEEPEST = 16;

	private static final int MOST_DIGITS = 18;

	private Skipping() {
	}

	/** Goes behind a value, or returns false if it is odd. */
	static boolean value(Cursor cursor) {
		return value(cursor, DEEPEST);
	}

	private static boolean value(Cursor cursor, int deeper) {
		return switch (cursor.bytes()[cursor.at()]) {
			case '"' -> cursor.text();
			case '{' -> deeper > 0 && cursor.take('{') && (cursor.take('}') || members(cursor, deeper - 1));
			case '[' -> deeper > 0 && cursor.take('[') && (cursor.take(']') || elements(cursor, deeper - 1));
			case 't' -> word(cursor, "true");
			case 'f' -> word(cursor, "false");
			case 'n' -> word(cursor, "null");
			default -> number(cursor);
		};
	}

	private static boolean members(Cursor cursor, int deeper) {
		do {
			if (!(cursor.text() && cursor.take(':') && cursor.blank() && value(cursor, deeper))) {
				return false;
			}
		}
		while (cursor.comma());
		return cursor.take('}');
	}

	private static boolean elements(Cursor cursor, int deeper) {
		do {
			if (!value(cursor, deeper)) {
				return false;
			}
		}
		while (cursor.comma());
		return cursor.take(']');
	}

	private static boolean word(Cursor cursor, String word) {
		for (int index = 0; index < word.length(); index++) {
			if (!cursor.take(word.charAt(index))) {
				return false;
			}
		}
		return true;
	}

	private static boolean number(Cursor cursor) {
		cursor.take('-');
		return cursor.whole(MOST_DIGITS) >= 0 && (!cursor.take('.') || cursor.run(MOST_DIGITS) >= 0);
	}

}
