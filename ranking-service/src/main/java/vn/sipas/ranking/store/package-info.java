/** The connection to MongoDB, and how values are kept there. */
@NullMarked
package vn.sipas.ranking.store;

import org.jspecify.annotations.NullMarked;
