package vn.sipas.ranking.score;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

import org.springframework.data.mongodb.core.MongoOperations;

/** Scores in a store of a test's own. */
public final class ScoresFixture {

	private ScoresFixture() {
	}

	public static Scores in(MongoOperations mongo) {
		return new Scores(mongo, new SimpleMeterRegistry());
	}

}
