package vn.sipas.ranking.page;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.page.chart.Axis;
import vn.sipas.ranking.page.chart.Whisker;
import vn.sipas.ranking.text.Language;

/**
 * One figure of all units on one line: where they lie, and where the whole is among them.
 *
 * @param id the dimension's id; {@code overall} for the overall figure
 * @param label what people call it
 * @param href the address that draws this figure
 * @param chosen whether it is drawn
 * @param value the figure of the whole; empty without one
 * @param margin its margin of error; empty if it is not known
 * @param whole the figure of the whole as it is drawn; null without one
 * @param units where units lie, each place once
 * @param lowest the lowest figure; empty without any
 * @param highest the highest figure; empty without any
 */
record Strip(String id, String label, String href, boolean chosen, String value, String margin, @Nullable Whisker whole,
		List<String> units, String lowest, String highest) {

	static Strip of(String id, String label, String href, boolean chosen, @Nullable BigDecimal whole,
			@Nullable BigDecimal margin, List<@Nullable BigDecimal> figures, Axis axis, Language language) {
		List<BigDecimal> known = figures.stream().filter(Objects::nonNull).sorted().toList();
		return new Strip(id, label, href, chosen, (whole == null) ? "" : language.percent(whole),
				Line.margin(margin, language), Whisker.of(axis, whole, margin),
				known.stream().map(axis::at).distinct().toList(),
				known.isEmpty() ? "" : language.percent(known.getFirst()),
				known.isEmpty() ? "" : language.percent(known.getLast()));
	}

}
