package vn.sipas.ranking.edition;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * An edition as the store keeps it, once all that it consists of is there.
 *
 * @param id the wave's id, '|', the number
 * @param json the edition as text, since nothing asks for its parts
 */
@Document("editions")
record EditionDocument(@MongoId String id, String json) {
}
