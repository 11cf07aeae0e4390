package vn.sipas.ranking.live;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sipas.ranking.ranking.RankedUnit;
import vn.sipas.ranking.ranking.Ranking;

/**
 * What makes another state of a ranking of one that a reader has.
 *
 * @param from the id of the event whose state it is to be added to
 * @param ranking the new state, written without its lines
 * @param totals the new state's totals
 * @param changes the lines that are not as they were, by position
 */
record RankingChange(String from, @JsonUnwrapped Ranking ranking, Totals totals, List<ChangedLine> changes) {

	/**
	 * A line that is not as it was.
	 *
	 * @param position where it stands among all lines, from 0
	 * @param line the line as it is now
	 */
	record ChangedLine(int position, RankedUnit line) {
	}

	/**
	 * What can be counted in a ranking.
	 *
	 * @param units its lines
	 * @param ranked those that have a place
	 * @param responses the sum over the units
	 */
	record Totals(int units, long ranked, long responses) {

		static Totals of(Ranking ranking) {
			return new Totals(ranking.units().size(),
					ranking.units().stream().filter((unit) -> unit.rank() != null).count(), ranking.responses());
		}

	}

	/** How a ranking is written without its lines. */
	interface WithoutLines {

		@JsonIgnore
		List<RankedUnit> units();

	}

}
