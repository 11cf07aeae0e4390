package vn.sipas.intake.imports;

/**
 * A cell of a table.
 *
 * @param kind what is in it
 * @param text its text; of a number its digits, of a formula nothing
 */
record Cell(Kind kind, String text) {

	static final Cell EMPTY = new Cell(Kind.TEXT, "");

	/**
	 * What a cell has.
	 */
	enum Kind {

		/** A text, or nothing. */
		TEXT,
		/** A number of a workbook, which may be a date. */
		NUMBER,
		/** A formula. */
		FORMULA,
		/** What a formula failed with. */
		ERROR

	}

	static Cell text(String text) {
		return text.isEmpty() ? EMPTY : new Cell(Kind.TEXT, text);
	}

	boolean isBlank() {
		return this.kind != Kind.FORMULA && this.text.isBlank();
	}

}
