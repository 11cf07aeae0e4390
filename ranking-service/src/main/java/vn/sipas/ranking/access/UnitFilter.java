package vn.sipas.ranking.access;

import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.security.access.AccessDeniedException;

/** Of which units a caller is shown something in a list of many. */
public final class UnitFilter {

	private UnitFilter() {
	}

	/**
	 * The units that whoever asks here names and may see.
	 * @param unit the unit that they name; null if they name none
	 * @return null for all units
	 * @throws AccessDeniedException if they name one that they may not see, or are not
	 * known
	 */
	public static @Nullable Set<String> of(@Nullable String unit) {
		Scope allowed = Caller.current()
			.map(Caller::units)
			.orElseThrow(() -> new AccessDeniedException("nobody is known"));
		if (unit == null) {
			return allowed.isAll() ? null : allowed.only();
		}
		if (!allowed.covers(unit)) {
			throw new AccessDeniedException("not for this unit");
		}
		return Set.of(unit);
	}

}
