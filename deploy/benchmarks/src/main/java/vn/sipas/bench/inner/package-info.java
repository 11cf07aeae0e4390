/**
 * What scoring does for each response, alone and with everything at hand.
 */
@NullMarked
package vn.sipas.bench.inner;

import org.jspecify.annotations.NullMarked;
