package vn.sipas.intake.openrosa;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import vn.sipas.intake.wave.Unit;

/**
 * The units of a wave as they are chosen, one level after the other. Where all belong to
 * one unit at the top, which nobody needs to choose, the choice begins below it.
 */
final class UnitLevels {

	private final List<List<Choice>> levels = new ArrayList<>();

	UnitLevels(List<Unit> units) {
		Map<String, List<Unit>> below = new HashMap<>();
		Set<String> all = new HashSet<>();
		units.forEach((unit) -> all.add(unit.unit()));
		for (Unit unit : units) {
			String parent = unit.parent();
			below.computeIfAbsent((parent != null && all.contains(parent)) ? parent : "", (key) -> new ArrayList<>())
				.add(unit);
		}
		List<Unit> level = below.getOrDefault("", List.of());
		if (level.size() == 1 && below.containsKey(level.getFirst().unit())) {
			level = below.getOrDefault(level.getFirst().unit(), List.of());
		}
		while (!level.isEmpty()) {
			List<Choice> choices = new ArrayList<>();
			List<Unit> next = new ArrayList<>();
			for (Unit unit : level) {
				List<Unit> children = below.getOrDefault(unit.unit(), List.of());
				choices.add(new Choice(unit, !children.isEmpty()));
				next.addAll(children);
			}
			this.levels.add(choices);
			level = next;
		}
	}

	/**
	 * The levels, from the top.
	 * @return of each the units that can be chosen
	 */
	List<List<Choice>> levels() {
		return this.levels;
	}

	/**
	 * A unit that can be chosen.
	 *
	 * @param unit the unit
	 * @param leads whether there are units below it, of which one is chosen then
	 */
	record Choice(Unit unit, boolean leads) {
	}

}
