/**
 * Waves as they are defined now: read from their topic, asked by who counts and who
 * evaluates.
 */
@NullMarked
package vn.sipas.scoring.wave;

import org.jspecify.annotations.NullMarked;
