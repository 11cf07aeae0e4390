package vn.sipas.ranking.ranking;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;

/**
 * Places by published figures: the highest figure is first, equal figures share a place,
 * and as many places after it stay empty (1, 2, 2, 4).
 */
final class Places {

	private final BigDecimal[] figures;

	/**
	 * Takes all figures that are compared.
	 * @param figures percentages as published; those without a figure are left out
	 */
	Places(Collection<BigDecimal> figures) {
		this.figures = figures.toArray(BigDecimal[]::new);
		Arrays.sort(this.figures, Comparator.reverseOrder());
	}

	/**
	 * The place of a figure.
	 * @param figure one of the figures given
	 * @return one more than the number of higher figures
	 */
	int of(BigDecimal figure) {
		int from = 0;
		int to = this.figures.length;
		while (from < to) {
			int middle = (from + to) >>> 1;
			if (this.figures[middle].compareTo(figure) > 0) {
				from = middle + 1;
			}
			else {
				to = middle;
			}
		}
		return from + 1;
	}

}
