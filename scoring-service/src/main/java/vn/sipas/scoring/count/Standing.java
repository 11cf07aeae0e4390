package vn.sipas.scoring.count;

import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.responses.Notes;

/**
 * How a response stands, in a number, so that asking costs nothing where it has no notes.
 */
final class Standing {

	/** It has neither flag nor decision. */
	static final long PLAIN = 0;

	private Standing() {
	}

	/**
	 * How a response stands.
	 * @param response the response
	 * @param hold the flags that keep a response out
	 * @return the same number where nothing would be told otherwise
	 */
	static long of(CountedResponse response, int hold) {
		if (!response.isNoted()) {
			return PLAIN;
		}
		boolean held = isHeld(response, hold);
		return (long) response.revision << Integer.SIZE | response.notes.flags << 3 | response.decision() << 1
				| (held ? 1 : 0);
	}

	/** Whether a response is kept out until somebody decides. */
	static boolean isHeld(CountedResponse response, int hold) {
		return response.decision() == Notes.UNDECIDED && response.isKeptOut(hold);
	}

}
