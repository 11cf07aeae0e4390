/**
 * Figures that others have published, each with its source, and beside them what this
 * system has computed.
 */
@NullMarked
package vn.sipas.ranking.figure;

import org.jspecify.annotations.NullMarked;
