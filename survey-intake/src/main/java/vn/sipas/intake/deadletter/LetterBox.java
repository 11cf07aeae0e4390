package vn.sipas.intake.deadletter;

import java.util.Arrays;
import java.util.Optional;

import vn.sipas.intake.json.Word;

/**
 * The consumers that have a topic for what they could not use, and another for what they
 * are to try once more.
 */
enum LetterBox implements Word {

	/** scoring-service's. */
	SCORING,
	/** ranking-service's. */
	RANKING;

	static Optional<LetterBox> find(String word) {
		return Arrays.stream(values()).filter((box) -> box.word().equals(word)).findFirst();
	}

	/** Where it puts what it could not use. */
	String letters() {
		return "sipas." + word() + ".dlt";
	}

	/** Where it reads what it is to try once more. */
	String replays() {
		return "sipas." + word() + ".replays";
	}

}
