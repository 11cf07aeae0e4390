/**
 * What each response last counted as, and the counts of one partition's responses per
 * cell.
 */
@NullMarked
package vn.sipas.scoring.count;

import org.jspecify.annotations.NullMarked;
