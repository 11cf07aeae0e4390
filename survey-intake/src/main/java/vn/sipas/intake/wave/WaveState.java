package vn.sipas.intake.wave;

import vn.sipas.intake.json.Word;

/**
 * Where a wave stands. Only an open one takes responses.
 */
public enum WaveState implements Word {

	/** Being prepared: everything may change. */
	DRAFT,
	/** Takes responses. */
	OPEN,
	/** Takes no more responses; can be opened again with a reason. */
	CLOSED,
	/** Its figures are out: final. */
	PUBLISHED;

	boolean mayBecome(WaveState next) {
		return this == next || switch (this) {
			case DRAFT -> next == OPEN;
			case OPEN -> next == CLOSED;
			case CLOSED -> next == PUBLISHED || next == OPEN;
			case PUBLISHED -> false;
		};
	}

}
