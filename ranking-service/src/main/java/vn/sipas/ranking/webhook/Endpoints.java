package vn.sipas.ranking.webhook;

import java.time.Instant;
import java.util.Optional;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * To which webhooks nothing gets through, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
class Endpoints {

	private final MongoOperations mongo;

	Endpoints(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/** Since when nothing gets through; empty if the last message did. */
	Optional<Instant> failingSince(String webhook) {
		return Optional.ofNullable(this.mongo.findById(webhook, Endpoint.class)).map(Endpoint::failingSince);
	}

	/** Notes that something did not get through, and says since when nothing does. */
	Instant failed(String webhook, Instant at) {
		try {
			this.mongo.insert(new Endpoint(webhook, at));
			return at;
		}
		catch (DuplicateKeyException ex) {
			return failingSince(webhook).orElse(at);
		}
	}

	/** Notes that something got through, or that it is to be tried anew. */
	void recovered(String webhook) {
		this.mongo.remove(Query.query(where("_id").is(webhook)), Endpoint.class);
	}

}
