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
	 * Sums what is stale, each unit with all below it.
	 * @param aspect which figures
	 * @param wave the wave as it is defined now
	 * @param consumer takes each unit that is stale, and each above it
	 */
	void evaluate(Aspect aspect, Wave wave, BiConsumer<String, UnitCounts> consumer) {
		if (wave.definition() != this.summedBy) {
			// The threshold that marks go by may be another one.
			this.own.clear();
			this.summedBy = wave.definition();
		}
		Collection<String> stale = (wave.definition() == evaluatedBy(aspect)) ? touched(aspect) : this.units;
		Set<String> evaluated = new LinkedHashSet<>();
		stale.forEach((unit) -> evaluated.addAll(wave.units().withAncestors(unit)));
		Map<String, UnitCounts> sums = new HashMap<>();
		evaluated.forEach((unit) -> consumer.accept(unit, sum(unit, wave, sums)));
		touched(aspect).clear();
		this.evaluatedBy.put(aspect, wave.definition());
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
