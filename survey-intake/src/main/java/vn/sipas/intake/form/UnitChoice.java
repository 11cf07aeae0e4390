package vn.sipas.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import vn.sipas.intake.wave.Unit;

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
	 * The units to choose from, each before those below it. One unit above all others, as
	 * a nation is, is none to choose.
	 * @param units the wave's units
	 * @param texts in which language
	 * @return the choices
	 */
	static List<UnitChoice> of(List<Unit> units, Texts texts) {
		Map<String, List<Unit>> below = new LinkedHashMap<>();
		for (Unit unit : units) {
			below.computeIfAbsent(above(unit), (parent) -> new ArrayList<>()).add(unit);
		}
		List<Unit> top = below.getOrDefault("", List.of());
		if (top.size() == 1 && below.containsKey(top.getFirst().unit())) {
			top = below.getOrDefault(top.getFirst().unit(), List.of());
		}
		List<UnitChoice> choices = new ArrayList<>(units.size());
		add(choices, top, "", 0, below, texts);
		return choices;
	}

	private static void add(List<UnitChoice> choices, List<Unit> units, String parent, int depth,
			Map<String, List<Unit>> below, Texts texts) {
		for (Unit unit : units) {
			String level = texts.words().getOrDefault("level." + unit.level(), unit.level());
			choices.add(new UnitChoice(unit.unit(), parent, texts.of(unit.name()), level, depth));
			add(choices, below.getOrDefault(unit.unit(), List.of()), unit.unit(), depth + 1, below, texts);
		}
	}

	private static String above(Unit unit) {
		@Nullable String parent = unit.parent();
		return (parent != null) ? parent : "";
	}

}
