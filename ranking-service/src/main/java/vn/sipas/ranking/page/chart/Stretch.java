package vn.sipas.ranking.page.chart;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time as it is drawn from left to right.
 *
 * @param from the left end
 * @param to the right end, which is later
 */
public record Stretch(Instant from, Instant to) {

	/** So that the last step is seen. */
	private static final int REST = 25;

	public Stretch {
		if (!to.isAfter(from)) {
			throw new IllegalArgumentException("a stretch of time ends after it begins");
		}
	}

	/**
	 * From the first moment to a little after the last.
	 * @param first when it begins
	 * @param last the last moment that is to be seen
	 * @return a stretch of a minute at least
	 */
	public static Stretch between(Instant first, Instant last) {
		Duration length = Duration.between(first, last);
		Duration rest = length.dividedBy(REST);
		Duration least = Duration.ofMinutes(1);
		return new Stretch(first, last.plus((rest.compareTo(least) > 0) ? rest : least));
	}

	/**
	 * Where a moment stands.
	 * @param time a moment; one beyond an end stands at the end
	 * @return a percentage of the width, as SVG takes it
	 */
	public String at(Instant time) {
		return Axis.percent(share(time));
	}

	double share(Instant time) {
		double whole = Duration.between(this.from, this.to).toMillis();
		return Math.clamp(Duration.between(this.from, time).toMillis() / whole, 0, 1);
	}

}
