/** One unit's figures, the whole tree down to criteria and counts of answers. */
@NullMarked
package vn.sipas.ranking.unit;

import org.jspecify.annotations.NullMarked;
