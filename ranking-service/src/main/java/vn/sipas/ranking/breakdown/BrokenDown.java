package vn.sipas.ranking.breakdown;

import java.util.List;
import java.util.Objects;

/**
 * A unit's figures by groups as they were scored, its descendants' responses included.
 *
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version grows with each new event of the unit
 * @param responses all responses of the unit, those in no group included
 * @param breakdowns one for each property that any response has
 */
public record BrokenDown(String wave, String unit, long version, long responses, List<Breakdown> breakdowns) {

	public BrokenDown {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(unit, "unit");
		breakdowns = List.copyOf(breakdowns);
		long most = responses;
		if (version < 1 || breakdowns.stream().anyMatch((breakdown) -> breakdown.responses() > most)) {
			throw new IllegalArgumentException("a version from 1, and in groups no more responses than there are");
		}
	}

}
