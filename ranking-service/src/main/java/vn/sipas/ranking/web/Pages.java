package vn.sipas.ranking.web;

import java.util.List;

/**
 * Which part of a list a reader wants.
 *
 * @param page which page, from 0
 * @param size how many are on a page
 */
public record Pages(int page, int size) {

	/** What asks for a page. */
	public static final List<String> PARAMETERS = List.of("page", "size");

	private static final int USUAL = 50;

	private static final int LARGEST = 1000;

	private static final int LAST = 1_000_000;

	/**
	 * The page that is asked for; of what is left out, the usual.
	 * @param parameters {@code page} from 0, {@code size} from 1 to 1,000
	 * @return the first page of fifty where nothing is said
	 * @throws BadParameterException if there can be no such page
	 */
	public static Pages of(Parameters parameters) {
		return of(parameters, LARGEST);
	}

	/**
	 * The page that is asked for, of a list that is given in smaller parts.
	 * @param parameters {@code page} from 0, {@code size} from 1
	 * @param largest the most that may be on a page
	 * @return the first page of fifty where nothing is said
	 * @throws BadParameterException if there can be no such page
	 */
	public static Pages of(Parameters parameters, int largest) {
		return new Pages(parameters.count("page", 0, LAST).orElse(0),
				parameters.count("size", 1, largest).orElse(USUAL));
	}

	/**
	 * What is on the page.
	 * @param all the whole list
	 * @param <E> what it has
	 * @return a view of the list; empty beyond its end
	 */
	public <E> List<E> of(List<E> all) {
		long from = Math.min(all.size(), (long) this.page * this.size);
		return all.subList((int) from, (int) Math.min(all.size(), from + this.size));
	}

}
