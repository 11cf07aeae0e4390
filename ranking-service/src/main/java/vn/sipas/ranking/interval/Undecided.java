package vn.sipas.ranking.interval;

/**
 * The pairs of units of which it is not decided which is above. There are some n² of
 * them, of which few have to be looked at: for deviations a and b of two units, the
 * standardised difference is at most the square root of max(a, 0)² + min(b, 0)², so from
 * the ends of a draw inwards the search stops as soon as this is not more than what was
 * found.
 */
final class Undecided {

	private final double[] figures;

	private final double[] errors;

	Undecided(double[] figures, double[] errors) {
		this.figures = figures;
		this.errors = errors;
	}

	/**
	 * The greatest standardised difference that a draw makes.
	 * @param critical the critical value by which pairs are decided
	 * @return from 0
	 */
	double greatest(Draw draw, double critical) {
		double found = greatest(draw.high(), draw.low(), critical, 0);
		double beyond = Math.max(bound(draw.high().limit(), draw.low().farthest()),
				bound(draw.high().farthest(), draw.low().limit()));
		return (found * found >= beyond) ? found : greatest(draw.deviations(), critical, found);
	}

	private double greatest(End high, End low, double critical, double least) {
		double found = least;
		for (int i = 0; i < high.size() && bound(high.deviation(i), low.farthest()) > found * found; i++) {
			double up = high.deviation(i);
			for (int j = 0; j < low.size() && bound(up, low.deviation(j)) > found * found; j++) {
				found = Math.max(found, difference(high.unit(i), up, low.unit(j), -low.deviation(j), critical));
			}
		}
		return found;
	}

	/** The search where the ends of a draw were not enough. */
	private double greatest(double[] deviations, double critical, double least) {
		double found = least;
		double lowest = 0;
		for (double deviation : deviations) {
			lowest = Math.min(lowest, deviation);
		}
		for (int i = 0; i < deviations.length; i++) {
			if (bound(Math.max(deviations[i], 0), lowest) > found * found) {
				for (int j = 0; j < deviations.length; j++) {
					found = Math.max(found, difference(i, deviations[i], j, deviations[j], critical));
				}
			}
		}
		return found;
	}

	private static double bound(double up, double down) {
		return up * up + down * down;
	}

	/** Of two units, the first not being decided to be above the second; else 0. */
	private double difference(int up, double high, int down, double low, double critical) {
		double error = Math.sqrt(this.errors[up] * this.errors[up] + this.errors[down] * this.errors[down]);
		if (error == 0 || this.figures[up] - this.figures[down] > critical * error) {
			return 0;
		}
		return (this.errors[up] * high - this.errors[down] * low) / error;
	}

}
