package vn.sipas.ranking.change;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a change comes to in a plain word. */
public enum Verdict {

	/** Higher by more than the margin of error. */
	@JsonProperty("rose")
	ROSE("rose"),

	/** Lower by more than the margin of error. */
	@JsonProperty("fell")
	FELL("fell"),

	/** Within the margin of error. */
	@JsonProperty("no clear change")
	NO_CLEAR_CHANGE("unclear"),

	/** The two waves cannot be compared. */
	@JsonProperty("break")
	BREAK("break");

	private final String key;

	Verdict(String key) {
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
