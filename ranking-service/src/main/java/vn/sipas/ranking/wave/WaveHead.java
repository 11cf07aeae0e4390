package vn.sipas.ranking.wave;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * Which definition of a wave is the newest.
 *
 * @param wave the wave's id
 * @param definition counts the wave's definitions
 * @param format how much of the definition is kept; null for the least
 */
@Document("waves")
record WaveHead(@MongoId String wave, long definition, @Nullable Integer format) {

	boolean isWhole() {
		return Integer.valueOf(WaveDocument.FORMAT).equals(this.format);
	}

}
