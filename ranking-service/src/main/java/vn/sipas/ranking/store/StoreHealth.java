package vn.sipas.ranking.store;

import java.util.concurrent.TimeUnit;

import com.mongodb.client.model.Projections;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Whether the store lets itself be read, as every page needs it: one that answers and
 * refuses is of no use to readers.
 */
@Component("mongoHealthIndicator")
class StoreHealth implements HealthIndicator {

	// Any would do: it need not have anything in it, nor be there.
	private static final String COLLECTION = "waves";

	private static final int PATIENCE_MILLIS = 1000;

	private final MongoOperations mongo;

	StoreHealth(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Health health() {
		try {
			this.mongo.execute(COLLECTION,
					(collection) -> collection.find()
						.projection(Projections.include("_id"))
						.limit(1)
						.maxTime(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)
						.first());
			return Health.up().build();
		}
		catch (DataAccessException ex) {
			return Health.down().withDetail("error", ex.getMostSpecificCause().getClass().getSimpleName()).build();
		}
	}

}
