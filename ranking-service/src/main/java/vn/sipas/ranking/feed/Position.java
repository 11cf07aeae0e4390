package vn.sipas.ranking.feed;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * Up to where one partition is kept.
 *
 * @param partition the topic, the partition's number, and the format of what is kept
 * @param next the offset of the first record that is not known to be kept, from 0
 */
@Document("positions")
record Position(@MongoId String partition, long next) {
}
