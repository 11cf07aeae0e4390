package vn.sipas.bench.sustained;

import java.util.List;

/** How fast a lag grows. */
final class Slope {

	private Slope() {
	}

	/**
	 * The slope of the straight line that fits best.
	 * @param points at least two
	 * @return growth a second, by least squares
	 */
	static double of(List<Point> points) {
		double meanTime = points.stream().mapToDouble(Point::seconds).average().orElse(0);
		double meanLag = points.stream().mapToDouble(Point::lag).average().orElse(0);
		double together = 0;
		double square = 0;
		for (Point point : points) {
			together += (point.seconds() - meanTime) * (point.lag() - meanLag);
			square += (point.seconds() - meanTime) * (point.seconds() - meanTime);
		}
		return together / square;
	}

	/**
	 * A lag at a time.
	 *
	 * @param seconds the time
	 * @param lag the records that are published and not consumed
	 */
	record Point(double seconds, double lag) {
	}

}
