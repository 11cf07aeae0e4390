/** Records that could not be used, kept with the reason. */
@NullMarked
package vn.sipas.ranking.deadletter;

import org.jspecify.annotations.NullMarked;
