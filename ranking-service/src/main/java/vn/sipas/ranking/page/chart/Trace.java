package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How a figure went, drawn as steps with the band of its margin of error: what a point
 * says holds until the next. Where there is no figure, nothing is drawn. Paths are on a
 * drawing of 1,000 by 240 that is stretched to the page.
 *
 * @param line the figure, as a path; empty without any
 * @param band figure and margin, as a path; empty where none is known
 * @param marks what stands at the axis, from the top
 */
public record Trace(String line, String band, List<BigDecimal> marks) {

	/** How wide the drawing is. */
	public static final int WIDTH = 1000;

	/** How high the drawing is. */
	public static final int HEIGHT = 240;

	/**
	 * More points than there are columns on most screens would be drawn over each other.
	 */
	private static final int COLUMNS = 500;

	/**
	 * Draws points.
	 * @param points in the order of time
	 * @param stretch from where to where
	 * @return the drawing
	 */
	public static Trace of(List<Point> points, Stretch stretch) {
		List<Point> drawn = onePerColumn(points, stretch);
		Axis axis = Axis.around(drawn.stream().flatMap(Point::extremes).toList());
		StringBuilder line = new StringBuilder();
		StringBuilder band = new StringBuilder();
		boolean down = false;
		for (int i = 0; i < drawn.size(); i++) {
			Point point = drawn.get(i);
			double from = x(point, stretch);
			double to = (i + 1 < drawn.size()) ? x(drawn.get(i + 1), stretch) : WIDTH;
			BigDecimal figure = point.figure();
			if (figure != null) {
				line.append(down ? "V%s".formatted(Length.text(y(figure, axis)))
						: "M%s %s".formatted(Length.text(from), Length.text(y(figure, axis))))
					.append('H')
					.append(Length.text(to));
				point.band()
					.ifPresent((ends) -> band.append('M')
						.append(Length.text(from))
						.append(' ')
						.append(Length.text(y(ends.low(), axis)))
						.append('H')
						.append(Length.text(to))
						.append('V')
						.append(Length.text(y(ends.high(), axis)))
						.append('H')
						.append(Length.text(from))
						.append('Z'));
			}
			down = figure != null;
		}
		return new Trace(line.toString(), band.toString(), axis.marks().reversed());
	}

	/** Of points in one column, the last. */
	private static List<Point> onePerColumn(List<Point> points, Stretch stretch) {
		List<Point> left = new ArrayList<>();
		int last = -1;
		for (Point point : points) {
			int column = (int) (stretch.share(point.time()) * COLUMNS);
			if (column == last) {
				left.removeLast();
			}
			left.add(point);
			last = column;
		}
		return left;
	}

	private static double x(Point point, Stretch stretch) {
		return stretch.share(point.time()) * WIDTH;
	}

	private static double y(BigDecimal value, Axis axis) {
		return (1 - axis.share(value.doubleValue())) * HEIGHT;
	}

	/**
	 * A figure and since when it was so.
	 *
	 * @param time since when
	 * @param figure a percentage; null without one
	 * @param margin in percentage points; null where it is not known
	 */
	public record Point(Instant time, @Nullable BigDecimal figure, @Nullable BigDecimal margin) {

		private Optional<Band> band() {
			return (this.figure == null || this.margin == null) ? Optional.empty()
					: Optional.of(new Band(this.figure.subtract(this.margin), this.figure.add(this.margin)));
		}

		private Stream<BigDecimal> extremes() {
			return Stream.concat(Stream.ofNullable(this.figure), band().stream().flatMap(Band::ends));
		}

	}

	private record Band(BigDecimal low, BigDecimal high) {

		private Stream<BigDecimal> ends() {
			return Stream.of(this.low, this.high);
		}

	}

}
