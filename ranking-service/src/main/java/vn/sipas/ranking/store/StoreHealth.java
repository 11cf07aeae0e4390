package vn.sipas.ranking.store;

import org.bson.Document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * Whether the store answers: a command that every store has, and that needs no rights.
 */
@Component("mongoHealthIndicator")
class StoreHealth implements HealthIndicator {

	private final MongoOperations mongo;

	StoreHealth(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Override
	public Health health() {
		try {
			this.mongo.executeCommand(new Document("ping", 1));
			return Health.up().build();
		}
		catch (DataAccessException ex) {
			return Health.down().withDetail("error", ex.getMostSpecificCause().getClass().getSimpleName()).build();
		}
	}

}
