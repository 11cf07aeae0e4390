package vn.sipas.scoring.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import vn.sipas.scoring.tally.UnitCounts;
import vn.sipas.scoring.wave.UnitTree;
import vn.sipas.scoring.wave.Wave;

/** The counts of a wave's units, and which of them are to be evaluated again. */
final class UnitSums {

	private static final long NEVER = 0;

	private final Function<String, List<UnitCounts>> partials;

	private final Set<String> units = new TreeSet<>();

	private final Map<String, UnitCounts> own = new HashMap<>();

	private final Map<Aspect, Set<String>> touched = Map.of(Aspect.FIGURES, new LinkedHashSet<>(), Aspect.BREAKDOWNS,
			new LinkedHashSet<>());

	private final Map<Aspect, Long> evaluatedBy = new HashMap<>();

	private long summedBy = NEVER;

	/**
	 * Starts without a unit.
	 * @param partials reads what all partitions have counted of a unit
	 */
	UnitSums(Function<String, List<UnitCounts>> partials) {
		this.partials = partials;
	}

	/** A unit's counts have changed, or are there. */
	void touch(String unit) {
		this.units.add(unit);
		this.own.remove(unit);
		this.touched.values().forEach((set) -> set.add(unit));
	}

	/**
	 * Whether figures may have changed: by counts, or by another definition, which is
	 * enough to change them all without a response being read again.
	 * @param aspect which figures
	 * @param wave the wave as it is defined now
	 * @return true if {@link #evaluate} has something to do
	 */
	boolean isStale(Aspect aspect, Wave wave) {
		return !touched(aspect).isEmpty() || wave.definition() != evaluatedBy(aspect);
	}

	/**
	 * Sums what is stale, each unit with all below it, and those above it after it. Those
	 * that were touched first come first; one that is touched again while it waits keeps
	 * its place.
	 * @param aspect which figures
	 * @param wave the wave as it is defined now
	 * @param consumer takes each unit that is stale, and each above it
	 * @param isOver tells when the rest stays stale until the next time
	 */
	void evaluate(Aspect aspect, Wave wave, BiConsumer<String, UnitCounts> consumer, BooleanSupplier isOver) {
		if (wave.definition() != this.summedBy) {
			// The threshold that marks go by may be another one.
			this.own.clear();
			this.summedBy = wave.definition();
		}
		Set<String> stale = touched(aspect);
		if (wave.definition() != evaluatedBy(aspect)) {
			stale.addAll(this.units);
			this.evaluatedBy.put(aspect, wave.definition());
		}
		Map<String, UnitCounts> sums = new HashMap<>();
		while (!stale.isEmpty() && !isOver.getAsBoolean()) {
			String unit = stale.iterator().next();
			stale.remove(unit);
			consumer.accept(unit, sum(unit, wave, sums));
			wave.units().withAncestors(unit).stream().filter((above) -> !above.equals(unit)).forEach(stale::add);
		}
	}

	private UnitCounts sum(String unit, Wave wave, Map<String, UnitCounts> sums) {
		UnitCounts known = sums.get(unit);
		if (known != null) {
			return known;
		}
		UnitTree tree = wave.units();
		UnitCounts sum = own(unit, wave);
		if (!tree.children(unit).isEmpty()) {
			UnitCounts all = new UnitCounts(wave.shape());
			all.add(sum);
			tree.children(unit).forEach((child) -> all.add(sum(child, wave, sums)));
			sum = all;
		}
		sums.put(unit, sum);
		return sum;
	}

	private UnitCounts own(String unit, Wave wave) {
		return this.own.computeIfAbsent(unit, (_) -> {
			UnitCounts counts = new UnitCounts(wave.shape());
			if (this.units.contains(unit)) {
				this.partials.apply(unit).forEach(counts::add);
			}
			return counts;
		});
	}

	private Set<String> touched(Aspect aspect) {
		return Objects.requireNonNull(this.touched.get(aspect));
	}

	private long evaluatedBy(Aspect aspect) {
		return this.evaluatedBy.getOrDefault(aspect, NEVER);
	}

}
