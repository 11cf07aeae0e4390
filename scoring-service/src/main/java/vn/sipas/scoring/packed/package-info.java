/** Compact binary form of what the state stores and the internal topic hold. */
@NullMarked
package vn.sipas.scoring.packed;

import org.jspecify.annotations.NullMarked;
