package vn.sipas.ranking.ranking;

import java.time.Clock;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import vn.sipas.ranking.edition.EditionsFixture;
import vn.sipas.ranking.score.ScoresFixture;
import vn.sipas.ranking.wave.WavesFixture;

import org.springframework.data.mongodb.core.MongoOperations;

/** Rankings in a store of a test's own. */
public final class RankingsFixture {

	private RankingsFixture() {
	}

	public static Rankings in(MongoOperations mongo) {
		return new Rankings(mongo);
	}

	public static RankingOffice office(MongoOperations mongo) {
		return new RankingOffice(WavesFixture.in(mongo), ScoresFixture.in(mongo), in(mongo),
				EditionsFixture.which(mongo), (scope, version) -> {
				}, Clock.systemUTC(), new SimpleMeterRegistry());
	}

}
