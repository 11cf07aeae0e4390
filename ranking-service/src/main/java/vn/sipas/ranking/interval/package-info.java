/** How far a unit's place could be off by chance: plain arithmetic. */
@NullMarked
package vn.sipas.ranking.interval;

import org.jspecify.annotations.NullMarked;
