package vn.sipas.ranking.interval;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What chance could do to all units at once: a standard normal deviation for each, of
 * which the greatest and the least are kept. Those between can be drawn again.
 */
final class Draw {

	/** So many of each end are kept on the average: enough in nearly all draws. */
	private static final int KEPT = 24;

	private final long seed;

	private final int units;

	/** From the greatest down; all above 0. */
	private final End high;

	/** From the least up, as positive numbers. */
	private final End low;

	private Draw(long seed, int units, double limit) {
		this.seed = seed;
		this.units = units;
		double[] deviations = deviations();
		this.high = End.of(deviations, 1, limit);
		this.low = End.of(deviations, -1, limit);
	}

	/** Fewer draws for many units, for the time they take. */
	static Draw[] all(int units) {
		int draws = (units <= 200) ? 4000 : 2000;
		double limit = limit(units);
		Draw[] all = new Draw[draws];
		Arrays.setAll(all, (i) -> new Draw(i, units, limit));
		return all;
	}

	/** Above which deviation about as many as are kept are to be expected. */
	private static double limit(int units) {
		double share = KEPT / (double) units;
		// The normal distribution's tail; a rough value is enough.
		double t = Math.sqrt(-2 * Math.log(Math.min(share, 0.5)));
		return (share >= 0.5) ? 0 : t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
	}

	End high() {
		return this.high;
	}

	End low() {
		return this.low;
	}

	/** All units' deviations, in their order. */
	double[] deviations() {
		SplittableRandom random = new SplittableRandom(0x5EED_0000_0000L + this.seed);
		double[] deviations = new double[this.units];
		for (int i = 0; i < this.units; i++) {
			deviations[i] = random.nextGaussian();
		}
		return deviations;
	}

}
