package vn.sipas.ranking.webhook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A unit whose figure or place is another than before.
 *
 * @param unit the unit's code
 * @param value its figure, a percentage with two decimals; null where it is as before
 * @param place its place, from 1; null where it is as before
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record LineChange(String unit, @Nullable Step<BigDecimal> value, @Nullable Step<Integer> place) {

	/** The units that changed, as the ranking has them now; then those that are gone. */
	static List<LineChange> between(List<ToldLine> before, List<ToldLine> after) {
		Map<String, ToldLine> known = new HashMap<>();
		before.forEach((line) -> known.put(line.unit(), line));
		List<LineChange> changes = new ArrayList<>();
		after.forEach((line) -> add(changes, known.remove(line.unit()), line));
		before.stream()
			.filter((line) -> known.containsKey(line.unit()))
			.forEach((line) -> add(changes, line, new ToldLine(line.unit(), null, null)));
		return changes;
	}

	private static void add(List<LineChange> changes, @Nullable ToldLine before, ToldLine after) {
		Step<BigDecimal> value = Step.between((before == null) ? null : before.value(), after.value());
		Step<Integer> place = Step.between((before == null) ? null : before.place(), after.place());
		if (value != null || place != null) {
			changes.add(new LineChange(after.unit(), value, place));
		}
	}

	/**
	 * From what to what.
	 *
	 * @param from before; null for nothing
	 * @param to now; null for nothing
	 * @param <V> what changes
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Step<V>(@Nullable V from, @Nullable V to) {

		static <V extends Comparable<V>> @Nullable Step<V> between(@Nullable V from, @Nullable V to) {
			boolean same = (from == null || to == null) ? from == to : from.compareTo(to) == 0;
			return same ? null : new Step<>(from, to);
		}

	}

}
