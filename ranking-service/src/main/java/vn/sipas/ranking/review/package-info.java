/** Flagged responses: which wait for a decision, and what was decided of the others. */
@NullMarked
package vn.sipas.ranking.review;

import org.jspecify.annotations.NullMarked;
