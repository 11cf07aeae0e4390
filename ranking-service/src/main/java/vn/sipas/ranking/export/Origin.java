package vn.sipas.ranking.export;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;

/**
 * Where figures are from: what everybody has to be told who is given them.
 *
 * @param wave the wave's definition
 * @param figures which of the wave's figures they are
 * @param version the ranking's version; 0 where there are many
 * @param updatedAt when the figures last changed
 */
record Origin(Wave wave, Figures figures, long version, Instant updatedAt) {

	/** The number of the edition; null for figures that may still change. */
	@Nullable Integer edition() {
		return this.figures.number();
	}

	/** What is to be said beside each figure; empty if nothing is. */
	String note(Words words) {
		List<String> notes = new ArrayList<>();
		if (this.wave.synthetic()) {
			notes.add(words.shared("synthetic.title"));
		}
		if (edition() == null) {
			notes.add(words.of("provisional"));
		}
		return String.join("; ", notes);
	}

	/** The edition in words. */
	String edition(Words words) {
		Integer number = edition();
		return (number == null) ? words.of("edition.none") : words.of("edition.number", number);
	}

	/**
	 * The edition in a file's name.
	 * @return such as {@code edition-2} or {@code provisional-v17}
	 */
	String mark() {
		if (edition() != null) {
			return "edition-" + edition();
		}
		return (this.version == 0) ? "provisional" : "provisional-v" + this.version;
	}

}
