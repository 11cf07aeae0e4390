package vn.sipas.intake.deadletter;

import java.util.Arrays;
import java.util.Optional;

import vn.sipas.intake.json.Word;

/** What became of a dead letter. */
enum State implements Word {

	/** Nothing was done about it yet. */
	OPEN,
	/** It was given to its consumer once more. */
	REPLAYED,
	/** Nothing more is done about it. */
	DISCARDED;

	static Optional<State> find(String word) {
		return Arrays.stream(values()).filter((state) -> state.word().equals(word)).findFirst();
	}

	static State of(Optional<Resolution> resolution) {
		return resolution.map((done) -> switch (done.action()) {
			case REPLAYED -> REPLAYED;
			case DISCARDED -> DISCARDED;
		}).orElse(OPEN);
	}

}
