/** All partitions' counts put together, and the figures of each unit made from them. */
@NullMarked
package vn.sipas.scoring.score;

import org.jspecify.annotations.NullMarked;
