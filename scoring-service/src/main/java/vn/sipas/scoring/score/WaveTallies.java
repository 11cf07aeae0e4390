package vn.sipas.scoring.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

import vn.sipas.scoring.count.Tally;
import vn.sipas.scoring.wave.UnitTree;
import vn.sipas.scoring.wave.Wave;

/** The counts of a wave's units, and which of them are to be evaluated again. */
final class WaveTallies {

	private static final long NEVER = 0;

	private final Map<String, UnitTally> own = new HashMap<>();

	private final Set<String> touched = new LinkedHashSet<>();

	private long evaluatedBy = NEVER;

	void add(String unit, Tally partial) {
		touch(unit).add(partial);
	}

	void subtract(String unit, Tally partial) {
		touch(unit).subtract(partial);
	}

	/**
	 * Whether figures may have changed: by counts, or by another definition, which is
	 * enough to change them all without a response being read again.
	 * @param wave the wave as it is defined now
	 * @return true if {@link #evaluate} has something to do
	 */
	boolean isStale(Wave wave) {
		return !this.touched.isEmpty() || wave.definition() != this.evaluatedBy;
	}

	/**
	 * Sums what is stale, each unit with all below it.
	 * @param wave the wave as it is defined now
	 * @param consumer takes each unit that is stale, and each above it
	 */
	void evaluate(Wave wave, BiConsumer<String, UnitTally> consumer) {
		Collection<String> stale = (wave.definition() == this.evaluatedBy) ? this.touched : this.own.keySet();
		Set<String> units = new LinkedHashSet<>();
		stale.forEach((unit) -> units.addAll(wave.units().withAncestors(unit)));
		Map<String, UnitTally> sums = new HashMap<>();
		units.forEach((unit) -> consumer.accept(unit, sum(unit, wave.units(), sums)));
		this.touched.clear();
		this.evaluatedBy = wave.definition();
	}

	private UnitTally sum(String unit, UnitTree tree, Map<String, UnitTally> sums) {
		UnitTally known = sums.get(unit);
		if (known != null) {
			return known;
		}
		UnitTally sum = new UnitTally();
		UnitTally counted = this.own.get(unit);
		if (counted != null) {
			sum.add(counted);
		}
		tree.children(unit).forEach((child) -> sum.add(sum(child, tree, sums)));
		sums.put(unit, sum);
		return sum;
	}

	private UnitTally touch(String unit) {
		this.touched.add(unit);
		return this.own.computeIfAbsent(unit, (_) -> new UnitTally());
	}

}
