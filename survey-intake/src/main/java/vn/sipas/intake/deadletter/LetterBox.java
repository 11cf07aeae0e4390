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
	SCORING("sipas.scoring.dlt", "sipas.scoring.replays"),
	/** ranking-service's. */
	RANKING("sipas.ranking.dlt", "sipas.ranking.replays");

	private final String letters;

	private final String replays;

	LetterBox(String letters, String replays) {
		this.letters = letters;
		this.replays = replays;
	}

	static Optional<LetterBox> find(String word) {
		return Arrays.stream(values()).filter((box) -> box.word().equals(word)).findFirst();
	}

	/** Where it puts what it could not use. */
	String letters() {
		return this.letters;
	}

	/** Where it reads what it is to try once more. */
	String replays() {
		return this.replays;
	}

}
