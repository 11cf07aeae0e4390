package vn.sipas.ranking.breakdown;

import java.util.List;
import java.util.Objects;

/**
 * A unit's responses by one of their properties.
 *
 * @param by {@code service}, {@code channel}, {@code stratum} or {@code demographics.}
 * and a name
 * @param groups by value; responses that did not say are in none, others in one
 */
public record Breakdown(String by, List<Group> groups) {

	public Breakdown {
		Objects.requireNonNull(by, "by");
		groups = List.copyOf(groups);
		if (groups.stream().map(Group::value).distinct().count() < groups.size()) {
			throw new IllegalArgumentException("a breakdown has each value once");
		}
	}

	long responses() {
		return this.groups.stream().mapToLong(Group::responses).sum();
	}

}
