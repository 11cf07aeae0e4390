package vn.sipas.ranking.wave;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * The definition that an edition was made by.
 *
 * @param id the wave's id, '|', the edition's number
 * @param json the definition as text
 */
@Document("editionDefinitions")
record FrozenDefinition(@MongoId String id, String json) {
}
