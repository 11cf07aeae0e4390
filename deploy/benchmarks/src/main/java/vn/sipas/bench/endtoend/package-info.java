/**
 * How old a response is when everyone can see it.
 */
@NullMarked
package vn.sipas.bench.endtoend;

import org.jspecify.annotations.NullMarked;
