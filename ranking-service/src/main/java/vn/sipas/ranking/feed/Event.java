package vn.sipas.ranking.feed;

import vn.sipas.ranking.breakdown.BrokenDown;
import vn.sipas.ranking.figure.Said;
import vn.sipas.ranking.merger.Merged;
import vn.sipas.ranking.publication.EditionPart;
import vn.sipas.ranking.quality.Measured;
import vn.sipas.ranking.review.Flagged;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.webhook.WebhookSaid;

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

	/**
	 * A response was flagged, or decided on.
	 *
	 * @param response how it stands
	 */
	record ResponseFlagged(Flagged response) implements Event {
	}

	/**
	 * The responses of a unit or an interviewer were counted by their flags.
	 *
	 * @param measured the counts
	 */
	record QualityMeasured(Measured measured) implements Event {
	}

	/**
	 * A published figure was entered.
	 *
	 * @param said what is said of it
	 */
	record FigureEntered(Said said) implements Event {
	}

	/**
	 * It was said how one list of units became another.
	 *
	 * @param merged what is said
	 */
	record UnitsMerged(Merged merged) implements Event {
	}

	/**
	 * A part of an edition was written.
	 *
	 * @param part the part
	 */
	record EditionWritten(EditionPart part) implements Event {
	}

	/**
	 * A webhook was made or changed.
	 *
	 * @param said what is said of it
	 */
	record WebhookSet(WebhookSaid said) implements Event {
	}

}
