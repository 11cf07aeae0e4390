package vn.sipas.ranking.breakdown;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import vn.sipas.ranking.suppression.Hidden;
import vn.sipas.ranking.suppression.Suppression;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/** What is hidden of all units of a wave, by what they were like at one moment. */
final class Plan {

	private final Wave wave;

	private final long basis;

	private final Map<String, BrokenDown> units = new HashMap<>();

	private final Map<String, List<String>> children = new HashMap<>();

	private final List<String> tops = new ArrayList<>();

	private final Map<String, Suppression> suppressions = new ConcurrentHashMap<>();

	Plan(Wave wave, long basis, List<BrokenDown> units, BrokenDown shown) {
		this(wave, basis, units);
		// It may have changed since it was read: it is hidden as it will be shown.
		this.units.put(shown.unit(), shown);
	}

	/** For units that are shown as they were read. */
	Plan(Wave wave, List<BrokenDown> units) {
		this(wave, 0, units);
	}

	private Plan(Wave wave, long basis, List<BrokenDown> units) {
		this.wave = wave;
		this.basis = basis;
		units.forEach((unit) -> this.units.put(unit.unit(), unit));
		for (Unit unit : wave.units()) {
			String parent = unit.parent();
			if (parent == null || wave.unit(parent).isEmpty()) {
				this.tops.add(unit.unit());
			}
			else {
				this.children.computeIfAbsent(parent, (key) -> new ArrayList<>()).add(unit.unit());
			}
		}
	}

	/** Whether it is made from this, the unit being what it was. */
	boolean fits(Wave definition, long now, BrokenDown unit) {
		BrokenDown known = this.units.get(unit.unit());
		return this.wave.definition() == definition.definition() && this.basis == now && known != null
				&& known.version() == unit.version();
	}

	/** What is hidden of one unit's breakdown. */
	Hidden of(String unit, String by) {
		return this.suppressions.computeIfAbsent(by, this::suppression).of(way(unit));
	}

	/** From the top down. No way is longer than there are units, even in a circle. */
	private List<String> way(String unit) {
		ArrayDeque<String> way = new ArrayDeque<>();
		Optional<Unit> next = this.wave.unit(unit);
		while (next.isPresent() && way.size() < this.wave.units().size()) {
			way.addFirst(next.get().unit());
			next = Optional.ofNullable(next.get().parent()).flatMap(this.wave::unit);
		}
		return List.copyOf(way);
	}

	private Suppression suppression(String by) {
		Map<String, Map<String, Long>> counts = new HashMap<>();
		this.units.forEach((code, unit) -> counts.put(code, counts(unit, by)));
		return new Suppression(counts, this.children, this.tops, this.wave.minResponses());
	}

	private static Map<String, Long> counts(BrokenDown unit, String by) {
		Map<String, Long> counts = new HashMap<>();
		long said = 0;
		for (Breakdown breakdown : unit.breakdowns()) {
			if (breakdown.by().equals(by)) {
				breakdown.groups().forEach((group) -> counts.put(group.value(), group.responses()));
				said = breakdown.responses();
			}
		}
		counts.put(Suppression.NOT_SAID, unit.responses() - said);
		return counts;
	}

}
