package vn.sipas.ranking.page.chart;

import java.util.Locale;

/** Lengths of a drawing. */
final class Length {

	private Length() {
	}

	/** A length as SVG takes it, to a tenth. */
	static String text(double length) {
		String text = String.format(Locale.ROOT, "%.1f", length);
		return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
	}

}
