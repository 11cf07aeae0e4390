package vn.sipas.ranking.publication;

import vn.sipas.ranking.edition.Edition;

/** What came of a publication. */
sealed interface Published {

	/**
	 * The edition.
	 * @return as it was published
	 */
	Edition edition();

	/**
	 * It is published, and can be read.
	 *
	 * @param edition the edition
	 */
	record Now(Edition edition) implements Published {
	}

	/**
	 * It is published, and will be read once the store has it.
	 *
	 * @param edition the edition
	 */
	record Soon(Edition edition) implements Published {
	}

	/**
	 * The same was sent before, and nothing is published again.
	 *
	 * @param edition the edition
	 */
	record Before(Edition edition) implements Published {
	}

}
