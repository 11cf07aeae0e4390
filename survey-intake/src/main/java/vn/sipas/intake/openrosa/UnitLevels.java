package vn.sipas.intake.openrosa;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.intake.wave.Unit;
import vn.sipas.intake.wave.UnitChoices;

/**
 * The units of a wave as they are chosen, one level after the other.
 */
final class UnitLevels {

	private final List<List<Choice>> levels = new ArrayList<>();

	UnitLevels(List<Unit> units) {
		UnitChoices tree = new UnitChoices(units);
		List<Unit> level = tree.top();
		while (!level.isEmpty()) {
			List<Choice> choices = new ArrayList<>();
			List<Unit> next = new ArrayList<>();
			for (Unit unit : level) {
				List<Unit> children = tree.below(unit.unit());
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
