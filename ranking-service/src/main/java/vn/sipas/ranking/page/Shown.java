package vn.sipas.ranking.page;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;

/**
 * What a page shows of a wave.
 *
 * @param wave the definition that the figures were made by
 * @param figures which figures
 * @param edition which edition the address names; null for the newest figures that are
 * for everybody
 */
record Shown(Wave wave, Figures figures, @Nullable String edition) {

	/** An address with what is shown. */
	Address at(Address address) {
		return address.with("wave", this.wave.wave()).with("edition", this.edition);
	}

	/** The address of a unit's page. */
	String unit(String code) {
		return at(Address.of("units", code)).toString();
	}

}
