/** Counts responses and turns the counts into figures: responses in, scores out. */
@NullMarked
package vn.sipas.scoring;

import org.jspecify.annotations.NullMarked;
