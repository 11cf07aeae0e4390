package vn.sipas.ranking.ranking;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What can be asked of many rankings at once.
 *
 * @param id the scope's key
 * @param version grows by 1 with each change that a reader can see, from 1
 * @param responses the sum over the units
 */
@Document("rankings")
record RankingHead(@MongoId String id, long version, long responses) {
}
