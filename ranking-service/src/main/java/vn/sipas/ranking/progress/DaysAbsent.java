package vn.sipas.ranking.progress;

import com.fasterxml.jackson.annotation.JsonValue;

/** Why nothing is told of days. */
public enum DaysAbsent {

	/** Nobody has counted by day yet. */
	NOT_COUNTED("not-counted"),

	/** The unit has fewer responses than the wave asks for. */
	FEW("few"),

	/**
	 * Responses came after the edition that is shown, so that days would tell of them.
	 */
	EDITION("edition");

	private final String word;

	DaysAbsent(String word) {
		this.word = word;
	}

	/**
	 * As programs and pages have it.
	 * @return in small letters
	 */
	@JsonValue
	public String word() {
		return this.word;
	}

}
