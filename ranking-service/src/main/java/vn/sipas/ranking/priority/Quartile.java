package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where the upper quarter of figures begins. */
final class Quartile {

	/** Of fewer figures a quarter is less than one. */
	private static final int LEAST = 4;

	private static final BigDecimal QUARTER = new BigDecimal("0.25");

	private Quartile() {
	}

	/**
	 * The upper quartile by the usual interpolation (type 7 of Hyndman and Fan, "Sample
	 * Quantiles in Statistical Packages", 1996), exactly.
	 * @param figures in any order
	 * @return empty for fewer than four figures
	 */
	static Optional<BigDecimal> upper(Collection<BigDecimal> figures) {
		if (figures.size() < LEAST) {
			return Optional.empty();
		}
		List<BigDecimal> sorted = figures.stream().sorted().toList();
		int quarters = 3 * (sorted.size() - 1);
		BigDecimal below = sorted.get(quarters / 4);
		BigDecimal above = sorted.get(Math.min(quarters / 4 + 1, sorted.size() - 1));
		BigDecimal part = BigDecimal.valueOf(quarters % 4).multiply(QUARTER);
		return Optional.of(below.add(above.subtract(below).multiply(part)));
	}

}
