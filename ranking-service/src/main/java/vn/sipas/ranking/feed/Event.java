package vn.sipas.ranking.feed;

import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;

/** What the service reads from Kafka. */
sealed interface Event {

	/**
	 * A wave has a new definition.
	 *
	 * @param wave the definition
	 */
	record WaveDefined(Wave wave) implements Event {
	}

	/**
	 * A unit has new figures.
	 *
	 * @param score the figures
	 */
	record UnitScored(Score score) implements Event {
	}

	/**
	 * A unit has new figures by groups.
	 *
	 * @param unit the figures
	 */
	record UnitBrokenDown(BrokenDown unit) implements Event {
	}

}
