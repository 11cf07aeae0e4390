package vn.sipas.ranking.publication;

import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.wave.Wave;

/**
 * A part of an edition, as the log has it. The definition and the units come first, the
 * edition itself last.
 */
public sealed interface EditionPart {

	/**
	 * The edition that it is a part of.
	 * @return the wave's id, '|', the number
	 */
	String edition();

	/**
	 * The definition that the figures were made by.
	 *
	 * @param edition the wave's id, '|', the number
	 * @param wave the definition
	 */
	record Definition(String edition, Wave wave) implements EditionPart {
	}

	/**
	 * All of one unit.
	 *
	 * @param unit the unit
	 */
	record Unit(EditionUnit unit) implements EditionPart {

		@Override
		public String edition() {
			return this.unit.wave() + "|" + this.unit.edition();
		}

	}

	/**
	 * What is said of the whole.
	 *
	 * @param whole the edition
	 */
	record Whole(Edition whole) implements EditionPart {

		@Override
		public String edition() {
			return this.whole.key();
		}

	}

}
