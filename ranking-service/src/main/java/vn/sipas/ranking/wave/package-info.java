/**
 * What a ranking needs to know of a wave: its units, levels, dimensions and rules of
 * showing.
 */
@NullMarked
package vn.sipas.ranking.wave;

import org.jspecify.annotations.NullMarked;
