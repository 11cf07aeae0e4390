package vn.sipas.ranking.page;

import java.util.List;

/**
 * The units just below one, of one level, as people read it.
 *
 * @param title what the level is called
 * @param ranking the address of their ranking
 * @param rows by place
 */
record UnitsBelow(String title, String ranking, List<Row> rows) {

	/**
	 * A unit.
	 *
	 * @param name what people call it
	 * @param href the address of its page
	 * @param place the place within the unit above; empty without one
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param state {@code shown}, {@code few} or {@code none}
	 */
	record Row(String name, String href, String place, String value, String margin, String state) {
	}

	/**
	 * A ranking of what is within a unit, with units and questions of its own.
	 *
	 * @param title what people call the wave
	 * @param href the address of the unit's page in it
	 * @param opens the first day, as people write it
	 * @param closes the last day, as people write it
	 * @param synthetic whether the responses are made up
	 * @param levels the rankings of its levels, as addresses
	 */
	record OwnRanking(String title, String href, String opens, String closes, boolean synthetic, List<Choice> levels) {
	}

}
