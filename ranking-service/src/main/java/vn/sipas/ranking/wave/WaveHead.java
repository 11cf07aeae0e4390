package vn.sipas.ranking.wave;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * Which definition of a wave is the newest.
 *
 * @param wave the wave's id
 * @param definition counts the wave's definitions
 */
@Document("waves")
record WaveHead(@MongoId String wave, long definition) {
}
