package vn.sipas.ranking.wave;

import com.mongodb.client.MongoDatabase;
import tools.jackson.databind.json.JsonMapper;

/** Waves in a store of a test's own. */
public final class WavesFixture {

	private WavesFixture() {
	}

	public static Waves in(MongoDatabase database) {
		return new Waves(database, JsonMapper.builder().build());
	}

}
