package vn.sipas.ranking.interval;

import java.util.Arrays;

/** The units at one end of a draw, the farthest first. */
final class End {

	private final int[] units;

	private final double[] deviations;

	private final double limit;

	private End(int[] units, double[] deviations, double limit) {
		this.units = units;
		this.deviations = deviations;
		this.limit = limit;
	}

	static End of(double[] deviations, int sign, double limit) {
		int[] units = new int[deviations.length];
		double[] far = new double[deviations.length];
		int kept = 0;
		for (int unit = 0; unit < deviations.length; unit++) {
			double deviation = sign * deviations[unit];
			if (deviation > limit) {
				// They are few, so each is put where it belongs.
				int place = kept++;
				for (; place > 0 && far[place - 1] < deviation; place--) {
					far[place] = far[place - 1];
					units[place] = units[place - 1];
				}
				far[place] = deviation;
				units[place] = unit;
			}
		}
		return new End(Arrays.copyOf(units, kept), Arrays.copyOf(far, kept), limit);
	}

	int size() {
		return this.units.length;
	}

	/** Which unit is at a place, from 0. */
	int unit(int place) {
		return this.units[place];
	}

	/** How far from 0 the unit at a place is, as a positive number. */
	double deviation(int place) {
		return this.deviations[place];
	}

	/** No unit that is not kept is farther from 0 than this. */
	double limit() {
		return this.limit;
	}

	/** How far the farthest unit is; the limit if there is none beyond it. */
	double farthest() {
		return (this.deviations.length == 0) ? this.limit : this.deviations[0];
	}

}
