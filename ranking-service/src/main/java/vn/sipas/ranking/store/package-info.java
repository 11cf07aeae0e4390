/** The connection to MongoDB, and how long it may take. */
@NullMarked
package vn.sipas.ranking.store;

import org.jspecify.annotations.NullMarked;
