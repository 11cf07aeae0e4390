/**
 * Lays out what containers find when they start: keys, owners of folders, the broker's
 * agent.
 */
@NullMarked
package vn.sipas.setup.prepare;

import org.jspecify.annotations.NullMarked;
