package vn.sipas.intake.deadletter;

import java.time.Instant;
import java.util.Map;

import vn.sipas.intake.json.Word;

/**
 * What was done about dead letters.
 *
 * @param event the event's kind
 * @param run its name
 * @param action what was done
 * @param filter about which letters
 * @param ends by partition, before which offset they stand
 * @param letters how many they were
 * @param by who did it
 * @param at when
 * @param why why; empty for nothing in particular
 */
record Resolution(String event, String run, Action action, Filter filter, Map<Integer, Long> ends, long letters,
		String by, Instant at, String why) {

	static final String EVENT = "dead-letters-resolved";

	boolean covers(Letter letter) {
		return letter.id().offset() < this.ends.getOrDefault(letter.id().partition(), 0L)
				&& this.filter.matches(letter);
	}

	/** What can be done about them. */
	enum Action implements Word {

		/** They were given to their consumer once more. */
		REPLAYED,
		/** Nothing more is done about them. */
		DISCARDED

	}

}
