package vn.sipas.scoring.score;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

import vn.sipas.scoring.flag.Flag;
import vn.sipas.scoring.tally.DayCounts;
import vn.sipas.scoring.tally.QualityCounts;
import vn.sipas.scoring.tally.UnitQuality;
import vn.sipas.scoring.wave.UnitTree;

/**
 * What was noted on the responses of a wave's units, and which of them are to be told
 * again.
 */
final class QualitySums {

	private final Function<String, List<UnitQuality>> partials;

	private final Map<String, UnitQuality> own = new HashMap<>();

	private final Set<String> touched = new LinkedHashSet<>();

	/**
	 * Starts without a unit.
	 * @param partials reads what all partitions have counted of a unit
	 */
	QualitySums(Function<String, List<UnitQuality>> partials) {
		this.partials = partials;
	}

	/** A unit's counts have changed, or are there. */
	void touch(String unit) {
		this.own.remove(unit);
		this.touched.add(unit);
	}

	boolean isStale() {
		return !this.touched.isEmpty();
	}

	/**
	 * Sums what is stale, each unit with all below it, and those above it after it.
	 * @param units the wave's units
	 * @param consumer takes each unit that is stale, and each above it
	 * @param isOver tells when the rest stays stale until the next time
	 */
	void sum(UnitTree units, Consumer consumer, BooleanSupplier isOver) {
		while (!this.touched.isEmpty() && !isOver.getAsBoolean()) {
			String unit = this.touched.iterator().next();
			this.touched.remove(unit);
			QualityCounts sum = new QualityCounts(Flag.count());
			DayCounts days = new DayCounts();
			add(unit, units, sum, days);
			consumer.take(unit, sum, days, own(unit));
			units.withAncestors(unit).stream().filter((above) -> !above.equals(unit)).forEach(this.touched::add);
		}
	}

	private void add(String unit, UnitTree units, QualityCounts sum, DayCounts days) {
		own(unit).interviewers().values().forEach(sum::add);
		days.add(own(unit).days());
		units.children(unit).forEach((child) -> add(child, units, sum, days));
	}

	private UnitQuality own(String unit) {
		return this.own.computeIfAbsent(unit, (_) -> {
			UnitQuality quality = new UnitQuality();
			this.partials.apply(unit).forEach(quality::add);
			return quality;
		});
	}

	/** Takes what was noted of a unit. */
	@FunctionalInterface
	interface Consumer {

		/**
		 * Takes a unit.
		 * @param unit the unit
		 * @param all its responses, with those of all units in it
		 * @param days when all those were answered that count
		 * @param own its own responses, by interviewer
		 */
		void take(String unit, QualityCounts all, DayCounts days, UnitQuality own);

	}

}
