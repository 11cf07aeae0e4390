package vn.sipas.intake.wave;

import java.util.List;

/**
 * What respondents are asked about themselves: coarse groups, and nothing that they could
 * be known by.
 *
 * @param name what it groups by
 * @param title how it is asked
 * @param groups the groups to choose from
 */
public record Demographic(String name, Text title, List<Group> groups) {

	/**
	 * A group.
	 *
	 * @param group its code
	 * @param name how it is called
	 */
	public record Group(String group, Text name) {
	}

}
