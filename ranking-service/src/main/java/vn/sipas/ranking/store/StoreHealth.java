package vn.sipas.ranking.store;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import org.bson.Document;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the store answers: a command that every store has, and that needs no rights.
 */
@Component("mongoHealthIndicator")
class StoreHealth implements HealthIndicator {

	private final MongoDatabase database;

	StoreHealth(MongoDatabase database) {
		this.database = database;
	}

	@Override
	public Health health() {
		try {
			this.database.runCommand(new Document("ping", 1));
			return Health.up().build();
		}
		catch (MongoException ex) {
			return Health.down().withDetail("error", ex.getClass().getSimpleName()).build();
		}
	}

}
