package vn.sipas.ranking.webhook;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The webhooks in the store, each as the log says last. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
class Webhooks {

	private final MongoOperations mongo;

	private final JsonMapper json;

	private final Newest<WebhookDocument> newest;

	Webhooks(MongoOperations mongo, JsonMapper json, MeterRegistry meters) {
		this.mongo = mongo;
		this.json = json;
		this.newest = new Newest<>(mongo, meters, "sipas.ranking.webhooks.kept", WebhookDocument.class,
				WebhookDocument::id, WebhookDocument::version);
	}

	void keep(Collection<WebhookSaid> said) {
		this.newest.keep(said.stream()
			.map((one) -> new WebhookDocument(one.key(), one.offset() + 1,
					(one.webhook() == null) ? null : this.json.writeValueAsString(one.webhook())))
			.toList());
	}

	/** All that there are, the oldest first. */
	List<Webhook> all() {
		return this.mongo.find(Query.query(where("json").ne(null)), WebhookDocument.class)
			.stream()
			.map(this::read)
			.filter(Objects::nonNull)
			.sorted(Comparator.comparing(Webhook::createdAt).thenComparing(Webhook::webhook))
			.toList();
	}

	Optional<Webhook> find(String id) {
		return Optional.ofNullable(this.mongo.findById(id, WebhookDocument.class)).map(this::read);
	}

	private @Nullable Webhook read(WebhookDocument document) {
		return (document.json() == null) ? null : this.json.readValue(document.json(), Webhook.class);
	}

}
