package vn.sipas.ranking.webhook;

import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.wave.Waves;

import org.springframework.stereotype.Component;

/**
 * Whether everybody may read a wave's figures as they move. Every method throws
 * {@link org.springframework.dao.DataAccessException} while that is not known.
 */
@Component
class Openness {

	private final Waves waves;

	private final Editions editions;

	Openness(Waves waves, Editions editions) {
		this.waves = waves;
		this.editions = editions;
	}

	/** From an edition on, what moves is for analysts alone. */
	boolean of(String wave) {
		return this.waves.find(wave).map(Wave::hasPublicFigures).orElse(false) && this.editions.of(wave).isEmpty();
	}

}
