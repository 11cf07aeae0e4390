package vn.sipas.ranking.store;

import com.mongodb.client.MongoClient;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.data.mongodb.core.SimpleMongoClientDatabaseFactory;

/** A test's own store, in which values are kept as the service keeps them. */
public final class StoreFixture {

	private StoreFixture() {
	}

	public static MongoOperations of(MongoClient client) {
		return new MongoTemplate(new SimpleMongoClientDatabaseFactory(client, "sipas"), StoredValues.converter());
	}

}
