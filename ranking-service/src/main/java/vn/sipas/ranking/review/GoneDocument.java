package vn.sipas.ranking.review;

import java.time.Instant;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * What stays for a while of a response of which there is nothing more to be said, so that
 * an instance that was slow cannot bring it back.
 *
 * @param id the record's key
 * @param version the offset of the record that took it back
 * @param goneAt when that was read
 */
@Document(FlaggedDocument.COLLECTION)
record GoneDocument(@MongoId String id, long version, Instant goneAt) {
}
