package vn.sipas.ranking.store;

import com.mongodb.MongoCommandException;
import com.mongodb.ServerAddress;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import vn.sipas.local.embedded.EmbeddedMongo;

import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.UncategorizedMongoDbException;
import org.springframework.data.mongodb.core.MongoOperations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class StoreHealthTests {

	@Test
	void aStoreThatHasNothingYetIsUpAndOneThatIsAwayIsDown() {
		EmbeddedMongo store = EmbeddedMongo.start(null, 0);
		try (MongoClient client = MongoClients
			.create(store.connectionString("sipas") + "?serverSelectionTimeoutMS=1000&connectTimeoutMS=1000")) {
			StoreHealth health = new StoreHealth(StoreFixture.of(client));
			assertThat(health.health().getStatus()).isEqualTo(Status.UP);
			store.close();
			assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
		}
	}

	@Test
	void aStoreThatAnswersAndRefusesIsDown() {
		MongoOperations mongo = mock(MongoOperations.class, (_) -> {
			throw new UncategorizedMongoDbException("not authorized", new MongoCommandException(
					BsonDocument.parse("{ok: 0, code: 13, codeName: 'Unauthorized'}"), new ServerAddress()));
		});
		assertThat(new StoreHealth(mongo).health()).satisfies((health) -> {
			assertThat(health.getStatus()).isEqualTo(Status.DOWN);
			assertThat(health.getDetails()).containsEntry("error", "MongoCommandException");
		});
	}

}
