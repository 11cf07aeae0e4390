/** How figures are published: frozen, written to the log, and kept from there. */
@NullMarked
package vn.sipas.ranking.publication;

import org.jspecify.annotations.NullMarked;
