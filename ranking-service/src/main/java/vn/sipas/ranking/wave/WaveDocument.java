package vn.sipas.ranking.wave;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A wave's definition as the store keeps it.
 *
 * @param wave the wave's id
 * @param definition counts the wave's definitions
 * @param format counted up where more of a definition is kept than before; null for the
 * first
 * @param json the definition as text, since nothing asks for its parts
 */
@Document("waves")
record WaveDocument(@MongoId String wave, long definition, @Nullable Integer format, String json) {

	/** How much of a definition is kept now. */
	static final int FORMAT = 5;

}
