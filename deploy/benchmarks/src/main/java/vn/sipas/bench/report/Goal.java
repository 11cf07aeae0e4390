package vn.sipas.bench.report;

/**
 * What a row should reach: its ratio where it is held against another, else its value.
 *
 * @param atLeast whether the bound is the least that is good, or else the most
 * @param bound the bound, in the unit of what it bounds
 */
public record Goal(boolean atLeast, double bound) {

	public static Goal atLeast(double bound) {
		return new Goal(true, bound);
	}

	public static Goal atMost(double bound) {
		return new Goal(false, bound);
	}

	boolean isMetBy(double value) {
		return this.atLeast ? value >= this.bound : value <= this.bound;
	}

	@Override
	public String toString() {
		return (this.atLeast ? "≥ " : "≤ ") + Figures.shortly(this.bound);
	}

}
