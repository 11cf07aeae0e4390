package vn.sipas.ranking.score;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Scores in a store of a test's own. */
public final class ScoresFixture {

	private ScoresFixture() {
	}

	public static Scores in(MongoDatabase database) {
		return new Scores(database, new SimpleMeterRegistry());
	}

}
