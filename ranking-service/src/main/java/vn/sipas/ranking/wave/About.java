package vn.sipas.ranking.wave;

import java.util.Objects;

/**
 * The unit of a seeded list that a wave is about: whose offices and lower units it ranks.
 *
 * @param unitList the list's name
 * @param unit the unit's code in that list
 */
public record About(String unitList, String unit) {

	public About {
		Objects.requireNonNull(unitList, "unitList");
		Objects.requireNonNull(unit, "unit");
	}

}
