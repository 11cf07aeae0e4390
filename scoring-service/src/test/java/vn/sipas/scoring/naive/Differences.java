package vn.sipas.scoring.naive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Where figures differ from what they must be, and nowhere else. */
public final class Differences {

	private static final SortedMap<String, String> NONE = Collections.emptySortedMap();

	private Differences() {
	}

	/**
	 * Compares figures by unit and name.
	 * @param actual figures
	 * @param expected what they must be
	 * @return by unit and name what is there and what must be; empty if all is well
	 */
	public static SortedMap<String, String> of(Map<String, SortedMap<String, String>> actual,
			Map<String, SortedMap<String, String>> expected) {
		SortedMap<String, String> differences = new TreeMap<>();
		TreeSet<String> units = new TreeSet<>(expected.keySet());
		units.addAll(actual.keySet());
		for (String unit : units) {
			SortedMap<String, String> is = actual.getOrDefault(unit, NONE);
			SortedMap<String, String> must = expected.getOrDefault(unit, NONE);
			TreeSet<String> names = new TreeSet<>(must.keySet());
			names.addAll(is.keySet());
			names.removeIf((name) -> is.getOrDefault(name, "").equals(must.getOrDefault(name, "")));
			names.forEach((name) -> differences.put(unit + " " + name,
					"is %s, must be %s".formatted(is.getOrDefault(name, "absent"), must.getOrDefault(name, "absent"))));
		}
		return differences;
	}

	/**
	 * Compares lists in which the same may be more than once, in any order.
	 * @param actual what is there
	 * @param expected what must be there
	 * @return how many more are there than must be, negative if fewer, of each that
	 * differs
	 */
	public static List<String> of(List<String> actual, List<String> expected) {
		SortedMap<String, Integer> surplus = new TreeMap<>();
		actual.forEach((one) -> surplus.merge(one, 1, Integer::sum));
		expected.forEach((one) -> surplus.merge(one, -1, Integer::sum));
		surplus.values().removeIf((count) -> count == 0);
		return surplus.entrySet().stream().map((one) -> "%s: %+d".formatted(one.getKey(), one.getValue())).toList();
	}

}
