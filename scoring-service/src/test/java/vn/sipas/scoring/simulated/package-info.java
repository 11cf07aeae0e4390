/** Scoring without a broker, where commits, crashes and rebalances are made by hand. */
@NullMarked
package vn.sipas.scoring.simulated;

import org.jspecify.annotations.NullMarked;
