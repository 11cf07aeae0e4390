package vn.sipas.ranking.history;

import java.util.Collection;

/**
 * Which places figures say: the highest is first, equal figures share a place. It
 * foretells what is kept, so that it need not be; what it says wrongly is kept as a
 * difference.
 */
final class Expected {

	/** Figures in hundredths, one more than they are: up to 100.00. */
	private static final int MOST = 10_001;

	private final int[] higher = new int[MOST + 1];

	Expected(Collection<Long> figures) {
		int[] count = new int[MOST + 1];
		figures.forEach((figure) -> count[at(figure)]++);
		for (int at = MOST; at > 0; at--) {
			this.higher[at - 1] = this.higher[at] + count[at];
		}
	}

	/** The place of a figure; 0 without one. */
	long place(long figure) {
		return (figure == 0) ? 0 : 1 + this.higher[at(figure)];
	}

	private static int at(long figure) {
		return Math.clamp(figure, 0, MOST);
	}

}
