package vn.sipas.scoring.count;

/**
 * A unit's counts go on in parts. The first is small and makes the figures and most
 * margins; the others may come a little later where many responses come.
 */
public enum Part {

	/** Answers by level, and marks by cluster. */
	FIGURES,

	/** Pairs of marks, and marks by group. */
	DETAILS,

	/** What was noted, by interviewer. */
	QUALITY;

	/** How many parts there are. */
	static final int COUNT = values().length;

}
