package vn.sipas.ranking.page;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.change.Change;
import vn.sipas.ranking.change.Verdict;
import vn.sipas.ranking.text.Language;

/**
 * A unit's change since the earlier wave, as people read it.
 *
 * @param points with its sign and margin; empty without one
 * @param verdict key of the word for it; empty without one
 * @param up how many places up; 0 for none
 * @param down how many places down; 0 for none
 */
record Shift(String points, String verdict, int up, int down) {

	static final Shift NONE = new Shift("", "", 0, 0);

	static Shift of(@Nullable Change change, Language language) {
		if (change == null) {
			return NONE;
		}
		Verdict verdict = change.verdict();
		int places = (change.places() == null) ? 0 : change.places();
		return new Shift(points(change, language), (verdict == null) ? "" : verdict.key(), Math.max(places, 0),
				Math.max(-places, 0));
	}

	private static String points(Change change, Language language) {
		BigDecimal points = change.points();
		if (points == null) {
			return "";
		}
		String sign = switch (points.signum()) {
			case 1 -> "+";
			case -1 -> "−";
			default -> "";
		};
		return sign + language.percent(points.abs()) + Line.margin(change.marginOfError(), language);
	}

}
