package vn.sipas.scoring.count;

import java.nio.charset.StandardCharsets;

import vn.sipas.scoring.reader.AnswerNames;
import vn.sipas.scoring.reader.EventScanner;
import vn.sipas.scoring.reader.ScannedAnswers;
import vn.sipas.scoring.responses.CountedResponse;
import vn.sipas.scoring.wave.QualityRules;
import vn.sipas.scoring.wave.Wave;

/** Puts the answers to one wave into the form in which they are counted. */
final class WaveAnswers {

	private static final int MOST = 1000;

	private final AnswerNames names;

	private final int items;

	private final byte[] codes = new byte[MOST];

	private final QualityRules rules;

	WaveAnswers(Wave wave) {
		this.rules = wave.quality();
		this.items = wave.items().size();
		this.names = new AnswerNames(
				(bytes, from, to) -> wave.items().find(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
		wave.scale().subSet(0, MOST).forEach((answer) -> this.codes[answer] = (byte) wave.code(answer));
	}

	/**
	 * Which responses are compared: that is settled when a wave is opened.
	 * @return the rules as they were when this was made
	 */
	QualityRules rules() {
		return this.rules;
	}

	/**
	 * Reads answers.
	 * @param scanner has scanned a submission to this wave
	 * @param into takes them
	 * @return false if an item or an answer is not the wave's, or if they do not look as
	 * expected
	 */
	boolean read(EventScanner scanner, CountedResponse into) {
		if (!scanner.scanAnswers(this.names)) {
			return false;
		}
		into.clearAnswers(this.items);
		ScannedAnswers answers = scanner.answers();
		for (int answer = 0; answer < answers.size(); answer++) {
			int value = answers.value(answer);
			if (value < 0 || this.codes[value] == 0) {
				return false;
			}
			into.codes[answers.item(answer)] = this.codes[value];
		}
		return true;
	}

}
