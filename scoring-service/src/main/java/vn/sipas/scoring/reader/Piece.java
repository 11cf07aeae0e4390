package vn.sipas.scoring.reader;

/**
 * A piece of an event's bytes: a text without its quotes, or an object without its
 * braces. Texts are UTF-8 without escapes and not empty.
 */
public enum Piece {

	/** The wave's id. */
	WAVE(0),

	/** The response's id, of ASCII characters. */
	RESPONSE_ID(1),

	/** The unit. */
	UNIT(2),

	/** The stratum. */
	STRATUM(3),

	/** The cluster. */
	CLUSTER(4),

	/** The service. */
	SERVICE(5),

	/** The channel. */
	CHANNEL(6),

	/** The respondent's groups. */
	DEMOGRAPHICS(7),

	/** The answers; see {@link EventScanner#scanAnswers}. */
	ANSWERS(8),

	/** The interviewer. */
	INTERVIEWER(9),

	/** The device's pseudonym. */
	DEVICE(10),

	/** When it was answered. */
	ANSWERED_AT(11);

	private final int slot;

	Piece(int slot) {
		this.slot = slot;
	}

	int slot() {
		return this.slot;
	}

}
