package vn.sipas.intake.imports;

/**
 * Texts of rejected rows on their way out and back in: a spreadsheet would take for a
 * formula what begins like one, so an apostrophe is put before it.
 */
final class RejectedText {

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private RejectedText() {
	}

	static String safe(String text) {
		return startsLikeFormula(text) && CellValues.number(text) == null ? "'" + text : text;
	}

	static String plain(String text) {
		return (text.startsWith("'") && startsLikeFormula(text.substring(1))) ? text.substring(1) : text;
	}

	private static boolean startsLikeFormula(String text) {
		return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
	}

}
