/**
 * How counting and evaluating hang together: names of topics and stores, one static
 * builder.
 */
@NullMarked
package vn.sipas.scoring.topology;

import org.jspecify.annotations.NullMarked;
