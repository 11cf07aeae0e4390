package vn.sipas.ranking.live;

import vn.sipas.ranking.ranking.Scope;

/**
 * What somebody reads live.
 *
 * @param scope which ranking
 * @param moving whether as its figures move, whatever was published; else its newest
 * edition, once there is any
 */
record Followed(Scope scope, boolean moving) {
}
