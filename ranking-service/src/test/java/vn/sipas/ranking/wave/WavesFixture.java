package vn.sipas.ranking.wave;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.MongoOperations;

/** Waves in a store of a test's own. */
public final class WavesFixture {

	private WavesFixture() {
	}

	public static Waves in(MongoOperations mongo) {
		return new Waves(mongo, JsonMapper.builder().build());
	}

}
