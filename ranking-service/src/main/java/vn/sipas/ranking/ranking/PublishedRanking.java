package vn.sipas.ranking.ranking;

import vn.sipas.ranking.web.Answer;

/**
 * A ranking and the very answer that all its readers get.
 *
 * @param ranking the ranking
 * @param answer its JSON
 */
public record PublishedRanking(Ranking ranking, Answer answer) {
}
