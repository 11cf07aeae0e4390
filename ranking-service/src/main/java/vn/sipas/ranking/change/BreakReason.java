package vn.sipas.ranking.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why the figures of two waves cannot be compared. */
public enum BreakReason {

	/** They were made by other methods, or one of them does not state its method. */
	@JsonProperty("method")
	METHOD("method"),

	/** They are of other lists of units, in which a code may mean another unit. */
	@JsonProperty("unit-list")
	UNIT_LIST("unit-list"),

	/** The waves have lists of their own, and what has the code now has another name. */
	@JsonProperty("unit")
	UNIT("unit");

	private final String key;

	BreakReason(String key) {
		this.key = key;
	}

	/**
	 * One word, for messages and style sheets.
	 * @return the word in lower case
	 */
	public String key() {
		return this.key;
	}

}
