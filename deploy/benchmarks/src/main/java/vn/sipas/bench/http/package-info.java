/**
 * A client that costs little, the same for everyone who is measured.
 */
@NullMarked
package vn.sipas.bench.http;

import org.jspecify.annotations.NullMarked;
