/**
 * How fast scores are kept, and rankings given out.
 */
@NullMarked
package vn.sipas.bench.ranking;

import org.jspecify.annotations.NullMarked;
