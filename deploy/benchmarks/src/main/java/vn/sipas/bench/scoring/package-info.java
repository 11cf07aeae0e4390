/**
 * How fast responses are counted.
 */
@NullMarked
package vn.sipas.bench.scoring;

import org.jspecify.annotations.NullMarked;
