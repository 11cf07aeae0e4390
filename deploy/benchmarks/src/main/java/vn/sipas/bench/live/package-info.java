/**
 * Thousands who read a ranking live, some of whom do not read.
 */
@NullMarked
package vn.sipas.bench.live;

import org.jspecify.annotations.NullMarked;
