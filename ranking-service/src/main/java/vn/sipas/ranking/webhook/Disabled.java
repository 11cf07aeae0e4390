package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.Objects;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * That nothing is sent to a webhook.
 *
 * @param reason why not
 * @param at since when, in UTC
 */
record Disabled(Reason reason, Instant at) {

	Disabled {
		Objects.requireNonNull(reason, "reason");
		Objects.requireNonNull(at, "at");
	}

	/** Why nothing is sent. */
	enum Reason {

		/** Somebody wants it so. */
		@JsonProperty("by-hand")
		BY_HAND,

		/** The receiver answered that it is gone (410). */
		@JsonProperty("gone")
		GONE,

		/** Nothing got through for days. */
		@JsonProperty("failing")
		FAILING

	}

}
