package vn.sipas.ranking.suppression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sipas.ranking.Samples;

/**
 * A reader who takes everything that is shown, sets up all equations between it and what
 * is not, and solves them: what has one solution is known. Numbers are taken modulo a
 * large prime, so that the solution is exact.
 */
final class Attack {

	private static final long PRIME = 2_147_483_647L;

	private final Map<String, Integer> unknown = new HashMap<>();

	private final List<Map<Integer, Long>> equations = new ArrayList<>();

	private final Map<String, Map<String, Long>> counts;

	private final Map<String, Hidden> hidden;

	private final Set<String> groups;

	Attack(Map<String, Map<String, Long>> counts, Map<String, List<String>> children, Map<String, Hidden> hidden) {
		this.counts = counts;
		this.hidden = hidden;
		// Of a unit of which nothing is shown, nobody knows which groups it has.
		this.groups = new HashSet<>(Set.of("another"));
		counts.values().forEach((unit) -> this.groups.addAll(unit.keySet()));
		counts.keySet().forEach(this::addTotal);
		children.forEach(this::addFamily);
	}

	/** The unit's total is known: so is the sum of what is hidden of it. */
	private void addTotal(String unit) {
		Map<Integer, Long> equation = new HashMap<>();
		this.groups.forEach((group) -> add(equation, unit, group, 1));
		this.equations.add(equation);
	}

	private void addFamily(String unit, List<String> children) {
		long below = children.stream().mapToLong(this::total).sum();
		boolean own = total(unit) > below;
		Map<Integer, Long> ownTotal = new HashMap<>();
		for (String group : this.groups) {
			if (isTold(unit, group)) {
				Map<Integer, Long> equation = new HashMap<>();
				add(equation, unit, group, PRIME - 1);
				this.groups.stream()
					.filter((one) -> one.equals(group) || (group.equals(Suppression.OTHERS) && !isTold(unit, one)))
					.forEach((one) -> children.forEach((child) -> add(equation, child, one, 1)));
				if (own) {
					int variable = variable("own of " + unit, group);
					equation.merge(variable, 1L, Long::sum);
					ownTotal.put(variable, 1L);
				}
				this.equations.add(equation);
			}
		}
		this.equations.add(ownTotal);
	}

	/** Whether a unit tells a group apart, or has none of it. */
	private boolean isTold(String unit, String group) {
		Map<String, Long> all = Samples.at(this.counts, unit);
		return all.containsKey(group) || !all.containsKey(Suppression.OTHERS);
	}

	private void add(Map<Integer, Long> equation, String unit, String group, long factor) {
		// What a shown unit does not name is not there.
		if (total(unit) > 0 && Samples.at(this.hidden, unit).hides(group)) {
			equation.merge(variable(unit, group), factor, Long::sum);
		}
	}

	private int variable(String unit, String group) {
		return this.unknown.computeIfAbsent(unit + "|" + group, (key) -> this.unknown.size());
	}

	private long total(String unit) {
		return Samples.at(this.counts, unit).values().stream().mapToLong(Long::longValue).sum();
	}

	/** The cells (unit, '|', group) of which there is one solution only. */
	Set<String> known() {
		int width = this.unknown.size();
		List<long[]> rows = new ArrayList<>();
		for (Map<Integer, Long> equation : this.equations) {
			long[] row = new long[width];
			equation.forEach((variable, factor) -> row[variable] = factor % PRIME);
			rows.add(row);
		}
		int done = 0;
		for (int column = 0; column < width; column++) {
			done += eliminate(rows, done, column) ? 1 : 0;
		}
		Set<Integer> alone = new HashSet<>();
		for (long[] row : rows.subList(0, done)) {
			List<Integer> left = new ArrayList<>();
			for (int column = 0; column < width; column++) {
				if (row[column] != 0) {
					left.add(column);
				}
			}
			if (left.size() == 1) {
				alone.add(left.getFirst());
			}
		}
		Set<String> known = new HashSet<>();
		this.unknown.forEach((cell, variable) -> {
			if (alone.contains(variable)) {
				known.add(cell);
			}
		});
		return known;
	}

	private static boolean eliminate(List<long[]> rows, int done, int column) {
		int pivot = done;
		while (pivot < rows.size() && rows.get(pivot)[column] == 0) {
			pivot++;
		}
		if (pivot == rows.size()) {
			return false;
		}
		long[] row = rows.get(pivot);
		rows.set(pivot, rows.get(done));
		rows.set(done, row);
		long inverse = power(row[column], PRIME - 2);
		for (int i = 0; i < row.length; i++) {
			row[i] = row[i] * inverse % PRIME;
		}
		for (long[] other : rows) {
			long factor = other[column];
			if (other != row && factor != 0) {
				for (int i = 0; i < row.length; i++) {
					other[i] = (other[i] + (PRIME - factor) * row[i]) % PRIME;
				}
			}
		}
		return true;
	}

	private static long power(long base, long exponent) {
		long result = 1;
		long square = base;
		for (long rest = exponent; rest > 0; rest >>= 1) {
			if ((rest & 1) == 1) {
				result = result * square % PRIME;
			}
			square = square * square % PRIME;
		}
		return result;
	}

}
