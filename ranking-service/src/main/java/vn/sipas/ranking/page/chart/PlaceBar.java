package vn.sipas.ranking.page.chart;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.interval.RankInterval;

/**
 * A unit's place among all, and a bar over the places that it may have in truth. Each
 * place has a slot of the same width; all are percentages of the drawing's width.
 *
 * @param x where the bar begins
 * @param width how wide it is
 * @param at the middle of the place's slot
 */
public record PlaceBar(String x, String width, String at) {

	/**
	 * A place with its interval.
	 * @param place from 1; null without one
	 * @param interval the places that it may have; null where that is not known: then the
	 * bar has no width
	 * @param units how many units have a slot
	 * @return null without a place
	 */
	public static @Nullable PlaceBar of(@Nullable Integer place, @Nullable RankInterval interval, int units) {
		if (place == null || units < 1) {
			return null;
		}
		String at = Axis.percent((place - 0.5) / units);
		if (interval == null) {
			return new PlaceBar(at, "0", at);
		}
		double from = (interval.best() - 1.0) / units;
		return new PlaceBar(Axis.percent(from), Axis.percent((double) interval.worst() / units - from), at);
	}

}
