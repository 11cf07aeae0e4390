package vn.sipas.ranking.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;

/**
 * Where a series breaks. Two waves are comparable where both state the same scheme; a
 * unit is the same where it has the same code in the same unit list, or, in lists of the
 * waves' own, the same code and names.
 */
public final class Breaks {

	private Breaks() {
	}

	/**
	 * What keeps a unit's figures in two waves from being compared.
	 * @param before the earlier wave, which need not have the unit
	 * @param now the later wave
	 * @param unit the unit in the later wave
	 * @return all that does; empty where nothing does
	 */
	public static List<BreakReason> between(Wave before, Wave now, Unit unit) {
		List<BreakReason> reasons = new ArrayList<>();
		if (before.scheme() == null || !before.scheme().equals(now.scheme())) {
			reasons.add(BreakReason.METHOD);
		}
		if (!Objects.equals(before.unitList(), now.unitList())) {
			reasons.add(BreakReason.UNIT_LIST);
		}
		else if (now.unitList() == null) {
			Optional<Unit> same = before.unit(unit.unit());
			if (same.isPresent() && !same.get().name().equals(unit.name())) {
				reasons.add(BreakReason.UNIT);
			}
		}
		return List.copyOf(reasons);
	}

	/**
	 * Whether it is known that the unit itself is another one, or that it may be.
	 * @param reasons why figures cannot be compared
	 * @return false where at most the method is another
	 */
	public static boolean areOfTheUnit(List<BreakReason> reasons) {
		return reasons.contains(BreakReason.UNIT_LIST) || reasons.contains(BreakReason.UNIT);
	}

}
