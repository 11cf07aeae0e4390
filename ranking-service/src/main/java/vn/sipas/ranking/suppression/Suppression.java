package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Decides for one breakdown of a wave which groups of which units are hidden. The units
 * are a tree in which each has its descendants' responses too. It is gone through from
 * the top: what is hidden of a unit is hidden of all below it, and each {@link Family
 * family} of units is made safe for readers who know all of the unit above. Responses of
 * a unit that are in none below it are a row of their own, which is never shown but could
 * be had by subtraction.
 */
public final class Suppression {

	/** The group of those who did not say. */
	public static final String NOT_SAID = "";

	/** The group of all values beyond those that are told apart. */
	public static final String OTHERS = "…";

	private final Map<String, Map<String, Long>> counts;

	private final Map<String, List<String>> children;

	private final long least;

	private final Map<String, Hidden> hidden = new HashMap<>();

	/**
	 * Takes one breakdown of all units.
	 * @param counts responses by unit and group, of all units that have any
	 * @param children the units below each unit
	 * @param tops the units without a unit above them
	 * @param least a group with fewer responses is hidden
	 */
	public Suppression(Map<String, Map<String, Long>> counts, Map<String, List<String>> children, List<String> tops,
			long least) {
		this.counts = new HashMap<>(counts);
		this.children = children;
		this.least = least;
		tops.forEach(this::complete);
	}

	/**
	 * What is hidden of a unit. Only the families on the way to it are looked at, each
	 * once.
	 * @param way from a top down to the unit, each being below the one before
	 * @return what is hidden of the last one
	 */
	public synchronized Hidden of(List<String> way) {
		Hidden last = this.hidden.computeIfAbsent(way.getFirst(), this::hiddenOfTop);
		for (int i = 1; i < way.size() && !last.all(); i++) {
			if (!this.hidden.containsKey(way.get(i))) {
				hideBelow(way.get(i - 1), last);
			}
			last = this.hidden.getOrDefault(way.get(i), Hidden.ALL);
		}
		return last;
	}

	/** A unit whose own numbers are not known yet has at least those below it. */
	private void complete(String unit) {
		childrenOf(unit).forEach(this::complete);
		if (!this.counts.containsKey(unit)) {
			Map<String, Long> below = new HashMap<>();
			childrenOf(unit)
				.forEach((child) -> groups(child).forEach((group, count) -> below.merge(group, count, Long::sum)));
			this.counts.put(unit, below);
		}
	}

	private Hidden hiddenOfTop(String unit) {
		Row row = new Row(0);
		groups(unit).forEach((group, count) -> row.add(0, group, count));
		new Family(List.of(row), new boolean[1], this.least).hideWithoutColumns();
		return row.hidden(this.least);
	}

	private void hideBelow(String unit, Hidden above) {
		List<String> units = childrenOf(unit).stream().filter((child) -> !groups(child).isEmpty()).toList();
		Map<String, Integer> columns = columns(unit, units, above);
		List<Row> rows = new ArrayList<>();
		Map<Integer, Long> rest = new TreeMap<>();
		groups(unit).forEach((group, count) -> rest.put(columns.get(group), count));
		for (String child : units) {
			Row row = row(rows.size(), groups(child), columns);
			row.cells().forEach((cell) -> rest.merge(cell.column(), -cell.count(), Long::sum));
			rows.add(row);
		}
		Row own = new Row(rows.size());
		columns.forEach((group, column) -> own.add(column, group, Math.max(0, rest.getOrDefault(column, 0L))));
		if (own.total() > 0) {
			rows.add(own);
		}
		hide(rows, columns, above);
		// An only row is the unit above once more. Where it is not yet, one is late.
		boolean late = rows.size() == 1 && units.stream().anyMatch((child) -> !groups(child).equals(groups(unit)));
		for (int i = 0; i < units.size(); i++) {
			this.hidden.put(units.get(i), late ? Hidden.ALL : rows.get(i).hidden(this.least));
		}
	}

	private void hide(List<Row> rows, Map<String, Integer> columns, Hidden above) {
		boolean[] shown = new boolean[columns.size()];
		columns.forEach((group, column) -> shown[column] = !above.hides(group));
		rows.stream()
			.flatMap((row) -> row.cells().stream())
			.filter((cell) -> !shown[cell.column()])
			.forEach(Cell::hide);
		// An only row hides what the unit above hides.
		if (rows.size() > 1) {
			new Family(rows, shown, this.least).hide();
		}
	}

	/**
	 * The groups of the unit above, and others only as far as it does not sum them up.
	 */
	private Map<String, Integer> columns(String unit, List<String> units, Hidden above) {
		Map<String, Integer> columns = new LinkedHashMap<>();
		groups(unit).keySet().forEach((group) -> columns.putIfAbsent(group, columns.size()));
		above.groups().forEach((group) -> columns.putIfAbsent(group, columns.size()));
		if (!columns.containsKey(OTHERS)) {
			units.forEach(
					(child) -> groups(child).keySet().forEach((group) -> columns.putIfAbsent(group, columns.size())));
		}
		return columns;
	}

	private static Row row(int number, Map<String, Long> groups, Map<String, Integer> columns) {
		Row row = new Row(number);
		boolean[] there = new boolean[columns.size()];
		groups.forEach((group, count) -> {
			Integer column = columns.getOrDefault(group, columns.get(OTHERS));
			if (column != null) {
				there[column] = true;
				row.add(column, group, count);
			}
		});
		columns.forEach((group, column) -> {
			if (!there[column]) {
				row.add(column, group, 0);
			}
		});
		return row;
	}

	private List<String> childrenOf(String unit) {
		return this.children.getOrDefault(unit, List.of());
	}

	/** In the order of their values, those without a response left out. */
	private Map<String, Long> groups(String unit) {
		Map<String, Long> groups = new TreeMap<>(this.counts.getOrDefault(unit, Map.of()));
		groups.values().removeAll(Set.of(0L));
		return groups;
	}

}
