package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What stands around every page of a wave.
 *
 * @param lang code of the language
 * @param vietnamese address of the page in Vietnamese
 * @param english address of the page in English
 * @param wave the wave's id
 * @param title what the wave is called
 * @param state the wave's state, as its messages are keyed
 * @param provisional whether the figures may still change
 * @param edition the number of the edition that is shown; null while figures move
 * @param published what is said of the edition; null for a wave that was never published
 * @param named which edition the address names, so that nothing comes live; null for the
 * newest figures
 * @param opens the first day, as people write it
 * @param closes the last day, as people write it
 * @param synthetic whether the responses are made up
 * @param erased the day on which the responses were erased, as people write it; null
 * while they are kept
 * @param links the pages of the wave
 */
record Frame(String lang, String vietnamese, String english, String wave, String title, String state,
		boolean provisional, @Nullable String edition, @Nullable EditionNote published, @Nullable String named,
		String opens, String closes, boolean synthetic, @Nullable String erased, List<Link> links) {

	/**
	 * A way to another page.
	 *
	 * @param key of its name among the messages
	 * @param href its address
	 * @param current whether it is the page shown
	 */
	record Link(String key, String href, boolean current) {
	}

}
