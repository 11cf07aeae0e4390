package vn.sipas.ranking.page;

import java.util.List;

/**
 * What is known of one index of a unit over the years, as people read it: what was
 * published and what was computed here told apart, and each source named.
 *
 * @param key what is short and safe for names within the page
 * @param title what people call the index
 * @param years the overall figure, the latest year first
 * @param partYears the years in which there are parts, the earliest first
 * @param parts the dimensions or components
 * @param sources where published figures stand; the first is number 1
 */
record IndexLedger(String key, String title, List<Year> years, List<String> partYears, List<Part> parts,
		List<Reference> sources) {

	/**
	 * What there is of a year.
	 *
	 * @param year the year
	 * @param conflict in what the sources contradict each other, as people say it; empty
	 * where they do not
	 * @param published a figure of each source
	 * @param computed a figure of each wave that opened in the year
	 */
	record Year(String year, String conflict, List<Published> published, List<Computed> computed) {
	}

	/**
	 * A dimension or component.
	 *
	 * @param title what people call it
	 * @param years one for each of the ledger's part years, without figures where there
	 * are none
	 */
	record Part(String title, List<Year> years) {
	}

	/**
	 * A figure of a source.
	 *
	 * @param value the figure with what it is in; empty where the source does not say it
	 * @param place the place with the number of units; empty where it is not said
	 * @param change the change in points, with its sign; empty where it is not said
	 * @param up how many places up; 0 for none
	 * @param down how many places down; 0 for none
	 * @param band the band; empty without one
	 * @param derived what of this is not printed but follows, as people say it; empty
	 * where all is printed
	 * @param note what else a reader has to know; empty for nothing
	 * @param source the number of its source
	 */
	record Published(String value, String place, String change, int up, int down, String band, String derived,
			String note, int source) {
	}

	/**
	 * A figure that was computed here.
	 *
	 * @param value the figure; empty where there is none that may be shown
	 * @param margin its margin of error; empty if it is not known
	 * @param place the place with the number of units; empty without one
	 * @param points the points that it gives to the reform index; empty where it gives
	 * none
	 * @param wave what the wave is called
	 * @param href the address of the unit's page in the wave
	 * @param synthetic whether the responses are made up
	 * @param edition the number of the edition; empty while figures move
	 */
	record Computed(String value, String margin, String place, String points, String wave, String href,
			boolean synthetic, String edition) {
	}

	/**
	 * Where published figures stand.
	 *
	 * @param number as the figures refer to it, from 1
	 * @param text document, page and date, as far as they are known
	 * @param address where it can be read; empty where it is not known
	 */
	record Reference(int number, String text, String address) {
	}

}
