/**
 * Places from figures, kept as one document per wave, level and parent, and read by many.
 */
@NullMarked
package vn.sipas.ranking.ranking;

import org.jspecify.annotations.NullMarked;
