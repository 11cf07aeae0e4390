package vn.sipas.ranking.wave;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a wave stands. */
public enum State {

	/** Being prepared; takes no responses. */
	@JsonProperty("draft")
	DRAFT,

	/** Takes responses. */
	@JsonProperty("open")
	OPEN,

	/** Takes no more responses. */
	@JsonProperty("closed")
	CLOSED,

	/** Its figures are published. */
	@JsonProperty("published")
	PUBLISHED;

	/**
	 * The word for it in data, addresses and keys of messages.
	 * @return lower case
	 */
	public String word() {
		return name().toLowerCase(Locale.ROOT);
	}

}
