/** Records that could not be used: why, and how they are passed on. */
@NullMarked
package vn.sipas.scoring.deadletter;

import org.jspecify.annotations.NullMarked;
