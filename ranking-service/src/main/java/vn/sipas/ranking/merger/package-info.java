/**
 * Which units of an old list became which of a new one, and what the old ones' figures
 * say of the new.
 */
@NullMarked
package vn.sipas.ranking.merger;

import org.jspecify.annotations.NullMarked;
