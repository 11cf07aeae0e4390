package vn.sipas.ranking.page;

import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;

/**
 * What a page shows of a wave.
 *
 * @param wave the definition that the figures were made by
 * @param figures which figures
 */
record Shown(Wave wave, Figures figures) {
}
