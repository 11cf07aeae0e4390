package vn.sipas.intake.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The units of a wave as they are chosen, from the top down. One unit above all others,
 * as a nation is, is none to choose: the choice then begins below it.
 */
public final class UnitChoices {

	private final Map<String, List<Unit>> below = new HashMap<>();

	private final List<Unit> top;

	/**
	 * Made for one wave.
	 * @param units its units
	 */
	public UnitChoices(List<Unit> units) {
		for (Unit unit : units) {
			this.below.computeIfAbsent(Objects.requireNonNullElse(unit.parent(), ""), (parent) -> new ArrayList<>())
				.add(unit);
		}
		List<Unit> highest = below("");
		boolean isNone = highest.size() == 1 && !below(highest.getFirst().unit()).isEmpty();
		this.top = isNone ? below(highest.getFirst().unit()) : highest;
	}

	/**
	 * The units of which one is chosen first.
	 * @return the units, in the wave's order
	 */
	public List<Unit> top() {
		return this.top;
	}

	/**
	 * The units of which one is chosen after another one.
	 * @param unit the one chosen before
	 * @return the units right below it, in the wave's order
	 */
	public List<Unit> below(String unit) {
		return this.below.getOrDefault(unit, List.of());
	}

}
