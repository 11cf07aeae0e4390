package vn.sipas.ranking.ranking;

import java.time.Instant;

/**
 * A ranking as it moves, and since when its figures are what they are. That is the
 * scores' own time, which a store that is filled anew has again; the ranking's is then
 * another.
 *
 * @param ranking the ranking
 * @param at when the newest of its scores was made, in UTC; where that was not kept, when
 * the ranking was
 */
public record DatedRanking(Ranking ranking, Instant at) {
}
