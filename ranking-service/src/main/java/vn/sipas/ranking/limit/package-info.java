/** How much one may ask. */
@NullMarked
package vn.sipas.ranking.limit;

import org.jspecify.annotations.NullMarked;
