package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The old units that a unit was made from, as people read it.
 *
 * @param validFrom the first day of the new list, as people write it
 * @param earlier the wave that the figures are of; null where there is none to be read
 * @param waves the earlier waves to choose from, as addresses
 * @param dimensions what the dimensions are called
 * @param rows one for each old unit
 * @param combined what their figures come to together; null where one has none, or there
 * is only one
 */
record Origins(String validFrom, @Nullable Earlier earlier, List<Choice> waves, List<String> dimensions, List<Row> rows,
		@Nullable Row combined) {

	/**
	 * The wave that the figures are of.
	 *
	 * @param title what people call it
	 * @param opens the first day, as people write it
	 * @param closes the last day, as people write it
	 * @param synthetic whether the responses are made up
	 * @param edition the number of the edition; empty while figures move
	 */
	record Earlier(String title, String opens, String closes, boolean synthetic, String edition) {
	}

	/**
	 * An old unit, or all together.
	 *
	 * @param name what people call it; of all together empty
	 * @param href the address of its page; empty where there is none
	 * @param state {@code shown}, {@code few}, {@code none}, or {@code absent} where the
	 * wave does not have it
	 * @param value the figure; empty without one
	 * @param margin its margin of error; empty if it is not known
	 * @param place the place; empty without one
	 * @param of among how many; empty without a place
	 * @param responses number of responses; empty if it is not known
	 * @param dimensions the figures of the dimensions; empty ones where there are none
	 */
	record Row(String name, String href, String state, String value, String margin, String place, String of,
			String responses, List<String> dimensions) {
	}

}
