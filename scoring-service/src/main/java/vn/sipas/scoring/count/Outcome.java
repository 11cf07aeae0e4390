package vn.sipas.scoring.count;

import java.util.Locale;

/** What became of a record about a response. */
enum Outcome {

	/** A new response counts. */
	COUNTED,

	/** A higher revision counts in place of the one before. */
	CORRECTED,

	/** A response does not count any more, or never will. */
	WITHDRAWN,

	/** The same once more: nothing changes. */
	DUPLICATE,

	/** A lower revision: nothing changes. */
	LATE,

	/**
	 * A submission or a decision after the withdrawal: nothing changes, and the log is
	 * told once more.
	 */
	AFTER_WITHDRAWAL,

	/** Other content under the same revision: kept out, in the dead letters. */
	CONFLICT,

	/**
	 * What was on the log of a response was erased, its time being over, or it came after
	 * that: nothing changes.
	 */
	ERASED,

	/** A decision on a response was kept. */
	REVIEWED,

	/** Its wave is not known or not open yet: kept for another try. */
	HELD,

	/** It could not be used and is in the dead letters. */
	DEAD_LETTERED;

	/**
	 * The outcome as a metric's label.
	 * @return its name in small letters
	 */
	String label() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
