package vn.sipas.ranking.wave;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A wave's definition as the store keeps it.
 *
 * @param wave the wave's id
 * @param definition counts the wave's definitions
 * @param json the definition as text, since nothing asks for its parts
 */
@Document("waves")
record WaveDocument(@MongoId String wave, long definition, String json) {
}
