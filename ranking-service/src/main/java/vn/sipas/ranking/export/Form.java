package vn.sipas.ranking.export;

import org.jspecify.annotations.Nullable;

/** What stands in a column, and so how it is written. */
enum Form {

	/** A text. */
	TEXT(null, 0),

	/** A whole number. */
	COUNT("0", 0),

	/** A percentage, or percentage points, with two decimals. */
	HUNDREDTHS("0.00", 2),

	/** A number with six decimals. */
	MILLIONTHS("0.000000", 6);

	private final @Nullable String pattern;

	private final int decimals;

	Form(@Nullable String pattern, int decimals) {
		this.pattern = pattern;
		this.decimals = decimals;
	}

	/** The number format of a spreadsheet; null for texts. */
	@Nullable String pattern() {
		return this.pattern;
	}

	int decimals() {
		return this.decimals;
	}

	boolean isNumber() {
		return this.pattern != null;
	}

}
