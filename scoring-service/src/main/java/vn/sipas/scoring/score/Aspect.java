package vn.sipas.scoring.score;

/** What of a unit is published on its own. */
public enum Aspect {

	/** The unit's figures. */
	FIGURES,

	/** The figures of the groups within the unit. */
	BREAKDOWNS

}
