/** Rankings sent to readers as they change, by server-sent events. */
@NullMarked
package vn.sipas.ranking.live;

import org.jspecify.annotations.NullMarked;
