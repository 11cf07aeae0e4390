/** How far the rankings are behind what was scored, seen from outside of the feed. */
@NullMarked
package vn.sipas.ranking.watch;

import org.jspecify.annotations.NullMarked;
