/** How far counting is behind what was published, seen from outside of it. */
@NullMarked
package vn.sipas.scoring.watch;

import org.jspecify.annotations.NullMarked;
