package vn.sipas.ranking.edition;

import org.jspecify.annotations.Nullable;

/** Which figures of a wave are meant: as they move, or as they were published. */
public sealed interface Figures {

	/** The collection in which all that an edition has of a unit is kept. */
	String UNITS = "editionUnits";

	/**
	 * The wave.
	 * @return its id
	 */
	String wave();

	/**
	 * What the keys in the store begin with, a '|' following.
	 * @return the wave's id, and of an edition '|' and its number
	 */
	String key();

	/**
	 * The edition's number, as it is shown.
	 * @return null while figures move
	 */
	@Nullable Integer number();

	/**
	 * Whether figures may still change, as it is shown.
	 * @return true, or null for no
	 */
	default @Nullable Boolean provisional() {
		return (number() == null) ? Boolean.TRUE : null;
	}

	/**
	 * Figures as they move.
	 *
	 * @param wave the wave's id
	 */
	record Live(String wave) implements Figures {

		@Override
		public String key() {
			return this.wave;
		}

		@Override
		public @Nullable Integer number() {
			return null;
		}

	}

	/**
	 * Figures as they were published.
	 *
	 * @param edition the edition
	 */
	record Frozen(Edition edition) implements Figures {

		@Override
		public String wave() {
			return this.edition.wave();
		}

		@Override
		public String key() {
			return this.edition.key();
		}

		@Override
		public Integer number() {
			return this.edition.edition();
		}

	}

}
