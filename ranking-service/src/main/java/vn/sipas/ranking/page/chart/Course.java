package vn.sipas.ranking.page.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counts over time, each by itself as a bar and added up as a line, beside a plan that is
 * spread evenly. The drawing is {@link #WIDTH} wide and {@link #HEIGHT} high, and is
 * stretched to its place.
 *
 * @param bars a bar for each stretch of time that has begun
 * @param most the count at the bars' upper end: a round number
 * @param pace how high a bar is that keeps the plan; empty without a plan
 * @param line the points of the sums
 * @param area the same, closed to an area
 * @param top the sum at the line's upper end: a round number
 * @param plan where the plan's line ends; empty without a plan
 */
public record Course(List<Bar> bars, long most, String pace, String line, String area, long top, String plan) {

	/** The drawing's width. */
	public static final int WIDTH = 1000;

	/** The drawing's height. */
	public static final int HEIGHT = 100;

	/** More bars than this are too thin on a phone. */
	private static final int MOST_BARS = 130;

	private static final int DAYS_A_WEEK = 7;

	private static final double GAP = 0.2;

	private static final long TEN = 10;

	private static final List<Long> ROUND = List.of(12L, 15L, 20L, 25L, 30L, 40L, 50L, 60L, 80L, 100L);

	/**
	 * How many days a bar has.
	 * @param days how many days there are in all
	 * @return one, or a week where that would be too many bars
	 */
	public static int step(long days) {
		return (days <= MOST_BARS) ? 1 : DAYS_A_WEEK;
	}

	/**
	 * Draws counts.
	 * @param counts one for each stretch that has begun
	 * @param stretches how many stretches there are in all; the last may be shorter
	 * @param planned how many are planned in all; 0 without a plan
	 * @param pacePerStretch how many are planned for a stretch; 0 without a plan
	 * @return the drawing
	 */
	public static Course of(List<Long> counts, double stretches, double planned, double pacePerStretch) {
		double width = WIDTH / stretches;
		long most = round(Math.max(pacePerStretch, counts.stream().mapToDouble(Long::doubleValue).max().orElse(0)));
		long top = round(Math.max(planned, counts.stream().mapToDouble(Long::doubleValue).sum()));
		List<Bar> bars = new ArrayList<>();
		List<String> points = new ArrayList<>(List.of("0," + HEIGHT));
		double sum = 0;
		double end = 0;
		for (long count : counts) {
			double height = HEIGHT * (double) count / most;
			bars.add(new Bar(Length.text(end + width * GAP / 2), Length.text(HEIGHT - height),
					Length.text(width * (1 - GAP)), Length.text(height)));
			sum += count;
			end = Math.min(end + width, WIDTH);
			points.add(Length.text(end) + "," + Length.text(HEIGHT - HEIGHT * sum / top));
		}
		String line = points.stream().collect(Collectors.joining(" "));
		return new Course(bars, most, (planned > 0) ? Length.text(HEIGHT - HEIGHT * pacePerStretch / most) : "", line,
				line + " " + Length.text(end) + "," + HEIGHT, top,
				(planned > 0) ? Length.text(HEIGHT - HEIGHT * planned / top) : "");
	}

	// The next round number; below ten, where there is nothing between, the next one.
	private static long round(double number) {
		if (number <= TEN) {
			return Math.max(1, (long) Math.ceil(number));
		}
		long power = 1;
		while (power * TEN * TEN < number) {
			power *= TEN;
		}
		for (long factor : ROUND) {
			if (factor * power >= number) {
				return factor * power;
			}
		}
		return TEN * TEN * power;
	}

	/**
	 * A bar.
	 *
	 * @param x where it begins
	 * @param y its upper end
	 * @param width how wide it is
	 * @param height how high it is
	 */
	public record Bar(String x, String y, String width, String height) {
	}

}
