package vn.sipas.intake.response;

import tools.jackson.databind.JsonNode;

/**
 * What the log holds of a response.
 */
public sealed interface Held {

	/**
	 * The response.
	 *
	 * @param revision its newest revision
	 * @param event the event of that revision, as it was published
	 */
	record Kept(int revision, JsonNode event) implements Held {
	}

	/**
	 * That it was withdrawn.
	 *
	 * @param receivedAt when, as the event has it
	 */
	record Withdrawn(String receivedAt) implements Held {
	}

	/** Nothing: it never came, or was erased. */
	record Nothing() implements Held {
	}

}
