package vn.sipas.ranking.page;

import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

/**
 * What the page of all waves shows.
 *
 * @param frame what stands around it, of the wave that is shown where none is named
 * @param rows the waves, the one that opens last first
 */
record WavesView(Frame frame, List<Row> rows) {

	/**
	 * A wave.
	 *
	 * @param href the address of its ranking
	 * @param title what it is called
	 * @param opens the first day, as people write it
	 * @param closes the last day, as people write it
	 * @param state as its messages are keyed
	 * @param edition the number of its newest edition; null where it was never published
	 * @param synthetic whether its responses are made up
	 */
	record Row(String href, String title, String opens, String closes, String state, @Nullable String edition,
			boolean synthetic) {

		static Row of(Wave wave, List<Edition> editions, Language language) {
			return new Row(Address.of().with("wave", wave.wave()).toString(), wave.title().in(language),
					Moment.day(wave.opens()), Moment.day(wave.closes()), wave.state().word(),
					editions.isEmpty() ? null : language.count(editions.getLast().edition()), wave.synthetic());
		}

	}

}
