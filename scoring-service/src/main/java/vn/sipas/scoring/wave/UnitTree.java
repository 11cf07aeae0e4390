package vn.sipas.scoring.wave;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units of a wave and which lies in which. */
public final class UnitTree {

	private final Map<String, Optional<String>> parents;

	private final Map<String, List<String>> children = new HashMap<>();

	/**
	 * Checks that the units are a forest: a ring would make sums endless.
	 * @param parents each unit's parent, empty for one at the top
	 * @throws IllegalArgumentException if a parent is missing or a unit lies in itself
	 */
	public UnitTree(Map<String, Optional<String>> parents) {
		this.parents = new LinkedHashMap<>(parents);
		this.parents.forEach((unit, parent) -> parent.ifPresent((above) -> {
			if (!parents.containsKey(above)) {
				throw new IllegalArgumentException("unit " + unit + " lies in " + above + ", which there is not");
			}
			this.children.computeIfAbsent(above, (_) -> new ArrayList<>()).add(unit);
		}));
		this.parents.keySet().forEach(this::refuseRing);
	}

	public boolean contains(String unit) {
		return this.parents.containsKey(unit);
	}

	/**
	 * The units directly in a unit.
	 * @param unit a unit
	 * @return its children, in the order of the definition
	 */
	public List<String> children(String unit) {
		return this.children.getOrDefault(unit, List.of());
	}

	/**
	 * A unit and all that it lies in.
	 * @param unit a unit of this tree
	 * @return the unit, its parent, and so on to the top
	 */
	public List<String> withAncestors(String unit) {
		List<String> path = new ArrayList<>();
		Optional<String> next = Optional.of(unit);
		while (next.isPresent()) {
			path.add(next.get());
			next = this.parents.getOrDefault(next.get(), Optional.empty());
		}
		return path;
	}

	private void refuseRing(String start) {
		int steps = 0;
		Optional<String> next = this.parents.getOrDefault(start, Optional.empty());
		while (next.isPresent()) {
			if (++steps > this.parents.size()) {
				throw new IllegalArgumentException("unit " + start + " lies in a ring of units");
			}
			next = this.parents.getOrDefault(next.get(), Optional.empty());
		}
	}

}
