package vn.sipas.ranking.merger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The event in the log: how one list of units became another, as a whole. The newest of a
 * pair of lists replaces all earlier ones.
 *
 * @param event always {@link #EVENT}
 * @param oldList the old list's name
 * @param newList the new list's name
 * @param validFrom the first day of the new list
 * @param mergers one for each unit of the old list
 * @param by who entered it
 * @param at when
 */
public record SuccessionDefined(String event, String oldList, String newList, LocalDate validFrom, List<Merger> mergers,
		String by, Instant at) {

	/** What the event is called. */
	public static final String EVENT = "units-merged";

	static SuccessionDefined of(Succession succession, String by, Instant at) {
		return new SuccessionDefined(EVENT, succession.oldList(), succession.newList(), succession.validFrom(),
				succession.mergers(), by, at);
	}

}
