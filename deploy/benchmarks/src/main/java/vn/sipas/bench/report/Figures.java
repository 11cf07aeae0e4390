package vn.sipas.bench.report;

import java.util.Locale;

/** Numbers as a table shows them. */
final class Figures {

	private Figures() {
	}

	/** About three digits, as nobody reads more of a measurement. */
	static String shortly(double value) {
		double size = Math.abs(value);
		if (size >= 1000) {
			return String.format(Locale.ROOT, "%,.0f", value);
		}
		if (size >= 100 || value == Math.rint(value)) {
			return String.format(Locale.ROOT, "%.0f", value);
		}
		return String.format(Locale.ROOT, (size >= 10) ? "%.1f" : "%.2f", value);
	}

}
