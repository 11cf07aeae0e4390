package vn.sipas.ranking.page.chart;

import java.math.BigDecimal;

import org.jspecify.annotations.Nullable;

/**
 * A figure drawn as a dot, with a line as far as its margin of error reaches. All are
 * percentages of the drawing's width.
 *
 * @param at where the dot stands
 * @param low where the line begins; null where the margin is not known
 * @param high where the line ends; null where the margin is not known
 */
public record Whisker(String at, @Nullable String low, @Nullable String high) {

	/**
	 * A figure with its margin.
	 * @param axis where it is drawn
	 * @param figure a percentage; null without one
	 * @param margin in percentage points; null where it is not known
	 * @return null without a figure
	 */
	public static @Nullable Whisker of(Axis axis, @Nullable BigDecimal figure, @Nullable BigDecimal margin) {
		if (figure == null) {
			return null;
		}
		return (margin == null) ? new Whisker(axis.at(figure), null, null)
				: new Whisker(axis.at(figure), axis.at(figure.subtract(margin)), axis.at(figure.add(margin)));
	}

}
