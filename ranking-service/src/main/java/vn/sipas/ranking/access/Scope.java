package vn.sipas.ranking.access;

import java.util.Collection;
import java.util.Set;

/**
 * Which waves, or which units, a caller is for.
 *
 * @param only these; or all, where {@code *} is among them
 */
public record Scope(Set<String> only) {

	private static final String EVERYTHING = "*";

	static final Scope ALL = new Scope(Set.of(EVERYTHING));

	public Scope {
		only = Set.copyOf(only);
	}

	static Scope of(Collection<String> only) {
		return new Scope(Set.copyOf(only));
	}

	/**
	 * Whether one is in it.
	 * @param one a wave's id or a unit's code
	 * @return whether it is named, or all are meant
	 */
	public boolean covers(String one) {
		return isAll() || this.only.contains(one);
	}

	/**
	 * Whether there are no bounds.
	 * @return whether all are meant
	 */
	public boolean isAll() {
		return this.only.contains(EVERYTHING);
	}

}
