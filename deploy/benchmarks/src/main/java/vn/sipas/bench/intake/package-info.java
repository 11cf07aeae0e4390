/**
 * How fast responses are taken in.
 */
@NullMarked
package vn.sipas.bench.intake;

import org.jspecify.annotations.NullMarked;
