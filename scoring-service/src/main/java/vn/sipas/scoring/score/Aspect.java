package vn.sipas.scoring.score;

import java.util.List;

/** What of a unit is published on its own. */
public enum Aspect {

	/** The unit's figures. */
	FIGURES(""),

	/** The figures of the groups within the unit. */
	BREAKDOWNS("|"),

	/** What was noted on the responses of the unit, or of an interviewer in it. */
	QUALITY("||");

	/** Those that are evaluated of counts of answers. */
	static final List<Aspect> OF_ANSWERS = List.of(FIGURES, BREAKDOWNS);

	private final String prefix;

	Aspect(String prefix) {
		this.prefix = prefix;
	}

	/** Begins its keys where those of all aspects are: no wave's id begins with '|'. */
	String prefix() {
		return this.prefix;
	}

}
