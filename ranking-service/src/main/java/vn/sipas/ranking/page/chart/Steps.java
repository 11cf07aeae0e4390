package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Five steps of one hue for figures on a map, the highest the strongest, each a round
 * number wide, so that the legend reads easily.
 *
 * @param from where the lowest step begins
 * @param width how wide each step is
 */
public record Steps(BigDecimal from, BigDecimal width) {

	/** How many steps there are. */
	public static final int COUNT = 5;

	private static final List<BigDecimal> ROUND = List.of(new BigDecimal("0.2"), new BigDecimal("0.5"), BigDecimal.ONE,
			BigDecimal.TWO, new BigDecimal("2.5"), BigDecimal.valueOf(5), BigDecimal.TEN);

	/**
	 * The narrowest steps that have all figures.
	 * @param figures percentages from 0 to 100
	 * @return from 0 to 100 where there are none, or where they are far from each other
	 */
	public static Steps over(Collection<BigDecimal> figures) {
		BigDecimal whole = BigDecimal.valueOf(20);
		BigDecimal least = figures.stream().min(BigDecimal::compareTo).orElse(BigDecimal.ZERO);
		BigDecimal greatest = figures.stream().max(BigDecimal::compareTo).orElse(BigDecimal.valueOf(100));
		return ROUND.stream()
			.map((width) -> new Steps(least.divide(width, 0, RoundingMode.FLOOR).multiply(width), width))
			.filter((steps) -> steps.bound(COUNT).compareTo(greatest) > 0)
			.findFirst()
			.orElse(new Steps(BigDecimal.ZERO, whole));
	}

	/**
	 * The step that a figure is in.
	 * @param figure a percentage
	 * @return from 1 to 5
	 */
	public int of(BigDecimal figure) {
		int step = figure.subtract(this.from).divide(this.width, 0, RoundingMode.FLOOR).intValue() + 1;
		return Math.clamp(step, 1, COUNT);
	}

	/**
	 * Where the steps begin and end.
	 * @return six bounds, the lowest first
	 */
	public List<BigDecimal> bounds() {
		return IntStream.rangeClosed(0, COUNT).mapToObj(this::bound).toList();
	}

	private BigDecimal bound(int step) {
		return this.from.add(this.width.multiply(BigDecimal.valueOf(step)));
	}

}
