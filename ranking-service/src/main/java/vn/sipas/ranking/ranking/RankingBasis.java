package vn.sipas.ranking.ranking;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What one ranking was made from.
 *
 * @param id the scope's key
 * @param basis what it was made from
 */
@Document("rankings")
record RankingBasis(@MongoId String id, Basis basis) {
}
