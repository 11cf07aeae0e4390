/** Where things stand in the pages' drawings: axes, whiskers, bars of places, tiles. */
@NullMarked
package vn.sipas.ranking.page.chart;

import org.jspecify.annotations.NullMarked;
