package vn.sipas.ranking.suppression;

import java.util.Set;

/**
 * What is hidden of one unit's breakdown.
 *
 * @param all whether nothing is shown at all, not even which groups there are
 * @param groups the groups that are named and not counted; among them may be some without
 * any response, which are not to be told from the others
 */
public record Hidden(boolean all, Set<String> groups) {

	/** Nothing is shown. */
	public static final Hidden ALL = new Hidden(true, Set.of());

	public Hidden {
		groups = Set.copyOf(groups);
	}

	/**
	 * Whether a group is hidden.
	 * @param group the group's value
	 * @return true if neither its number nor its figures may be shown
	 */
	public boolean hides(String group) {
		return this.all || this.groups.contains(group);
	}

}
