package vn.sipas.ranking.webhook;

import java.math.BigDecimal;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Ranking;

/**
 * What was last told of a unit.
 *
 * @param unit the unit's code
 * @param value its figure, a percentage with two decimals; null without one
 * @param place its place, from 1; null without one
 */
record ToldLine(String unit, @Nullable BigDecimal value, @Nullable Integer place) {

	static List<ToldLine> of(Ranking ranking) {
		return ranking.units()
			.stream()
			.filter((line) -> line.overall() != null || line.rank() != null)
			.map((line) -> new ToldLine(line.unit(), line.overall(), line.rank()))
			.toList();
	}

}
