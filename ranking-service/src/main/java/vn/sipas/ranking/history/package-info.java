/** What rankings were: kept each minute while figures move, and thinned with time. */
@NullMarked
package vn.sipas.ranking.history;

import org.jspecify.annotations.NullMarked;
