package vn.sipas.ranking.edition;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.MongoOperations;

/** Editions in a store of a test's own. */
public final class EditionsFixture {

	private EditionsFixture() {
	}

	public static Editions in(MongoOperations mongo) {
		return new Editions(mongo, JsonMapper.builder().build());
	}

	public static WhichFigures which(MongoOperations mongo) {
		return new WhichFigures(in(mongo));
	}

}
