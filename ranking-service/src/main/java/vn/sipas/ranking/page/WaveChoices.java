package vn.sipas.ranking.page;

import java.util.List;
import java.util.stream.Stream;

import vn.sipas.ranking.text.Language;
import vn.sipas.ranking.wave.Wave;

/**
 * The waves that a page offers to choose from. Where there are many, as where every
 * province has its own, the newest; the others are on the page of all waves.
 */
final class WaveChoices {

	/** So many are looked through in a list that opens over the page. */
	static final int MOST = 40;

	private WaveChoices() {
	}

	/**
	 * The choices.
	 * @param all the waves that could be chosen, the newest first
	 * @param shown the wave that the page shows, which is always among them
	 * @param language the reader's
	 * @return the newest first
	 */
	static List<Choice> of(Stream<Wave> all, Wave shown, Language language) {
		List<Wave> newest = all.limit(MOST).toList();
		Stream<Wave> older = newest.stream().anyMatch((wave) -> wave.wave().equals(shown.wave())) ? Stream.empty()
				: Stream.of(shown);
		return Stream.concat(newest.stream(), older)
			.map((one) -> new Choice(one.wave(), one.title().in(language), one.wave().equals(shown.wave())))
			.toList();
	}

}
