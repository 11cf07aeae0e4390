package vn.sipas.ranking.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * Which units are ranked together.
 *
 * @param wave the wave's id
 * @param level the units' level
 * @param parent the unit that they are below; empty for the whole level
 */
public record Scope(String wave, String level, String parent) {

	/**
	 * A whole level.
	 * @param wave the wave's id
	 * @param level the units' level
	 */
	public Scope(String wave, String level) {
		this(wave, level, "");
	}

	/**
	 * All that a wave is ranked by: each level, and within each parent where a level has
	 * several.
	 * @param wave the wave
	 * @return the scopes
	 */
	static List<Scope> allOf(Wave wave) {
		List<Scope> scopes = new ArrayList<>();
		for (String level : wave.levels()) {
			scopes.add(new Scope(wave.wave(), level));
			List<String> parents = parents(wave, level);
			if (parents.size() > 1) {
				parents.forEach((parent) -> scopes.add(new Scope(wave.wave(), level, parent)));
			}
		}
		return scopes;
	}

	/**
	 * The parents of a level's units.
	 * @param wave the wave
	 * @param level the level
	 * @return each once, in the list's order; empty at the top
	 */
	static List<String> parents(Wave wave, String level) {
		return wave.unitsAt(level).stream().map(Unit::parent).filter(Objects::nonNull).distinct().toList();
	}

	/**
	 * Whether a unit is ranked in this scope.
	 * @param unit a unit of the wave
	 * @return true if its level, and its parent where that counts, are the scope's
	 */
	boolean contains(Unit unit) {
		return unit.level().equals(this.level) && (this.parent.isEmpty() || this.parent.equals(unit.parent()));
	}

	/**
	 * The key in the store. Neither ids nor levels have a '|'.
	 * @return the wave's id, the level and the parent, with '|' between them
	 */
	public String key() {
		return this.wave + "|" + this.level + "|" + this.parent;
	}

}
