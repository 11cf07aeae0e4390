package vn.sipas.intake.form;

import java.util.ArrayList;
import java.util.List;

import vn.sipas.intake.wave.Unit;
import vn.sipas.intake.wave.UnitChoices;

/**
 * A unit that can be chosen.
 *
 * @param unit its code
 * @param parent the unit above it, empty for none
 * @param name its name
 * @param level what its level is called
 * @param depth how many units are above it, of those to choose from
 */
record UnitChoice(String unit, String parent, String name, String level, int depth) {

	private static final String INDENT = "\u2014 ";

	/**
	 * The name as it stands in a single list.
	 * @return the name, behind a dash for each unit above it
	 */
	public String label() {
		return INDENT.repeat(this.depth) + this.name;
	}

	/**
	 * The units to choose from, each before those below it.
	 * @param units the wave's units
	 * @param texts in which language
	 * @return the choices
	 */
	static List<UnitChoice> of(List<Unit> units, Texts texts) {
		UnitChoices tree = new UnitChoices(units);
		List<UnitChoice> choices = new ArrayList<>(units.size());
		add(choices, tree.top(), "", 0, tree, texts);
		return choices;
	}

	private static void add(List<UnitChoice> choices, List<Unit> units, String parent, int depth, UnitChoices tree,
			Texts texts) {
		for (Unit unit : units) {
			String level = texts.words().getOrDefault("level." + unit.level(), unit.level());
			choices.add(new UnitChoice(unit.unit(), parent, texts.of(unit.name()), level, depth));
			add(choices, tree.below(unit.unit()), unit.unit(), depth + 1, tree, texts);
		}
	}

}
