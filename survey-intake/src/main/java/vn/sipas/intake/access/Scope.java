package vn.sipas.intake.access;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which waves, or which units, something is for.
 *
 * @param only these; or everything, where {@code *} is among them
 */
public record Scope(Set<String> only) implements Predicate<String> {

	/** Everything. */
	public static final Scope ALL = new Scope(Set.of("*"));

	public Scope {
		only = Set.copyOf(only);
	}

	static Scope of(Collection<String> only) {
		return new Scope(Set.copyOf(only));
	}

	/**
	 * Whether something is in it.
	 * @param one a wave or a unit
	 * @return whether it is
	 */
	public boolean covers(String one) {
		return isAll() || this.only.contains(one);
	}

	@Override
	public boolean test(String one) {
		return covers(one);
	}

	/**
	 * Whether everything is in it.
	 * @return whether it is without bounds
	 */
	public boolean isAll() {
		return this.only.contains("*");
	}

	List<String> list() {
		return this.only.stream().sorted().toList();
	}

}
