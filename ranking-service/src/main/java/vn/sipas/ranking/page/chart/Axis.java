package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A stretch of percentages as it is drawn: four steps of a round number each, so that the
 * lines between them stand at a quarter, a half and three quarters in every drawing.
 * Positions are percentages of the drawing's width, so that it fits any screen.
 *
 * @param from the value at the left end
 * @param step the width of one of the four steps
 */
public record Axis(double from, double step) {

	private static final int STEPS = 4;

	private static final double MOST = 100;

	private static final List<Double> ROUND = List.of(0.25, 0.5, 1.0, 2.0, 2.5, 5.0, 10.0, 20.0, 25.0);

	/** From nothing to all. */
	public static final Axis WHOLE = new Axis(0, MOST / STEPS);

	/**
	 * The narrowest axis that has all values.
	 * @param values percentages from 0 to 100
	 * @return from 0 to 100 where there are none
	 */
	public static Axis around(Collection<BigDecimal> values) {
		double least = values.stream().mapToDouble(BigDecimal::doubleValue).min().orElse(0);
		double greatest = values.stream().mapToDouble(BigDecimal::doubleValue).max().orElse(MOST);
		return ROUND.stream()
			.map((step) -> beginning(least, step))
			.filter((axis) -> axis.to() >= Math.min(greatest, MOST))
			.findFirst()
			.orElse(WHOLE);
	}

	private static Axis beginning(double least, double step) {
		double from = Math.floor(Math.max(least, 0) / step) * step;
		return new Axis(Math.min(from, MOST - STEPS * step), step);
	}

	/**
	 * The value at the right end.
	 * @return up to 100
	 */
	public double to() {
		return this.from + STEPS * this.step;
	}

	/**
	 * Where a value stands.
	 * @param value a percentage; beyond an end it stands at the end
	 * @return a percentage of the width, as SVG takes it
	 */
	public String at(BigDecimal value) {
		return percent(share(value.doubleValue()));
	}

	double share(double value) {
		return Math.clamp((value - this.from) / (STEPS * this.step), 0, 1);
	}

	/**
	 * The ends of the steps.
	 * @return five values from left to right
	 */
	public List<BigDecimal> marks() {
		return IntStream.rangeClosed(0, STEPS)
			.mapToObj((step) -> BigDecimal.valueOf(this.from + step * this.step).stripTrailingZeros())
			.map((value) -> (value.scale() < 0) ? value.setScale(0) : value)
			.toList();
	}

	/** A share as SVG takes it. */
	static String percent(double share) {
		return String.format(Locale.ROOT, "%.2f%%", 100 * share);
	}

}
