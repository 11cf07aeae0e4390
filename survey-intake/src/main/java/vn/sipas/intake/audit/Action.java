package vn.sipas.intake.audit;

import vn.sipas.intake.json.Word;

/**
 * What somebody did that has to be accounted for.
 */
public enum Action implements Word {

	/** Defined a wave, or changed its definition. */
	WAVE_DEFINED,
	/** Opened a wave, for the first time or again. */
	WAVE_OPENED,
	/** Closed a wave. */
	WAVE_CLOSED,
	/** Published a wave. */
	WAVE_PUBLISHED,
	/** Took a response back. */
	RESPONSE_WITHDRAWN,
	/** Decided on a flagged response. */
	RESPONSE_REVIEWED,
	/** Sent a file of responses. */
	RESPONSES_IMPORTED,
	/** Got a wave's responses as a table. */
	RESPONSES_EXPORTED,
	/** Erased a wave's responses, their time being over. */
	RESPONSES_ERASED,
	/** Issued a key. */
	KEY_ISSUED,
	/** Took a key back. */
	KEY_REVOKED,
	/** Issued one-time links. */
	LINKS_ISSUED,
	/** Took a one-time link back. */
	LINK_REVOKED,
	/** Gave dead letters to their consumer once more. */
	LETTERS_REPLAYED,
	/** Said that nothing more is done about dead letters. */
	LETTERS_DISCARDED

}
