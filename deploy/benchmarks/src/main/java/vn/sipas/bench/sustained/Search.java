package vn.sipas.bench.sustained;

import java.util.function.LongPredicate;

/** Looks for the highest rate that is kept up with. */
final class Search {

	private static final int MORE = 4;

	private Search() {
	}

	/**
	 * Doubles the rate until it is too high, then halves the gap.
	 * @param first where to begin
	 * @param halvings how often the gap is halved; a few times more until there is a rate
	 * that is kept up with
	 * @param keepsUp tries a rate
	 * @return the highest rate that was kept up with, 0 if none was
	 */
	static long highest(long first, int halvings, LongPredicate keepsUp) {
		long good = 0;
		long bad = first;
		while (keepsUp.test(bad)) {
			good = bad;
			bad *= 2;
		}
		for (int step = 0; step < halvings || (good == 0 && step < halvings + MORE); step++) {
			long middle = (good + bad) / 2;
			if (keepsUp.test(middle)) {
				good = middle;
			}
			else {
				bad = middle;
			}
		}
		return good;
	}

}
