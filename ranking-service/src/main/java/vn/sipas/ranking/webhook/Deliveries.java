package vn.sipas.ranking.webhook;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;
import vn.sipas.ranking.webhook.Delivery.State;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * What is on its way to webhooks, and what came of it, in the store. Any number of
 * instances take from it; each message is in one's hands at a time. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
class Deliveries {

	/** Longer than any attempt takes, looking its name up included. */
	static final Duration LEASE = Duration.ofMinutes(2);

	private final MongoOperations mongo;

	private final Clock clock;

	private volatile boolean indexed;

	Deliveries(MongoOperations mongo, Clock clock) {
		this.mongo = mongo;
		this.clock = clock;
	}

	/**
	 * Sends a message off to a webhook.
	 * @return false if it was before
	 */
	boolean add(Message message, String webhook) {
		index();
		try {
			this.mongo.insert(Delivery.of(message, webhook, now()));
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Takes what is due longest. It is nobody else's until it is put back, or the lease
	 * is over.
	 * @param busy webhooks that are to wait
	 * @return empty if nothing is due
	 */
	Optional<Delivery> take(Collection<String> busy) {
		index();
		Instant now = now();
		Query due = Query.query(where("state").is(State.WAITING).and("dueAt").lte(now).and("webhook").nin(busy))
			.with(Sort.by("dueAt"));
		Update taken = new Update().set("dueAt", now.plus(LEASE)).set("lease", UUID.randomUUID().toString());
		return Optional.ofNullable(
				this.mongo.findAndModify(due, taken, FindAndModifyOptions.options().returnNew(true), Delivery.class));
	}

	/**
	 * Puts back what was taken.
	 * @param taken as it was taken
	 * @param after as it stands now
	 * @return false if the lease was over and somebody else has it
	 */
	boolean putBack(Delivery taken, Delivery after) {
		Query held = Query.query(where("_id").is(taken.id()).and("lease").is(taken.lease()));
		return this.mongo.replace(held, after).getMatchedCount() == 1;
	}

	/**
	 * Sends something off again, at once and with all its attempts before it.
	 * @return false if somebody has it in their hands
	 */
	boolean again(Delivery delivery) {
		Query free = Query.query(where("_id").is(delivery.id()).and("lease").is(null));
		Update off = new Update().set("state", State.WAITING)
			.set("dueAt", now())
			.set("failures", 0)
			.unset("reason")
			.unset("endedAt");
		return this.mongo.updateFirst(free, off, Delivery.class).getMatchedCount() == 1;
	}

	Optional<Delivery> find(String webhook, String id) {
		return Optional.ofNullable(this.mongo.findById(id, Delivery.class))
			.filter((delivery) -> delivery.webhook().equals(webhook));
	}

	/** A page of a webhook's, the newest first; with a state only those. */
	List<Delivery> page(String webhook, @Nullable State state, int page, int size) {
		Query query = Query.query(criteria(webhook, state))
			.with(Sort.by(Direction.DESC, "createdAt").and(Sort.by("_id")))
			.skip((long) page * size)
			.limit(size);
		return this.mongo.find(query, Delivery.class);
	}

	/** How many there are on all pages. */
	long count(String webhook, @Nullable State state) {
		return this.mongo.count(Query.query(criteria(webhook, state)), Delivery.class);
	}

	private static Criteria criteria(String webhook, @Nullable State state) {
		Criteria criteria = where("webhook").is(webhook);
		return (state == null) ? criteria : criteria.and("state").is(state);
	}

	/** Since when that waits which waits longest. */
	Optional<Instant> oldestWaiting() {
		Query query = Query.query(where("state").is(State.WAITING)).with(Sort.by("createdAt")).limit(1);
		return this.mongo.find(query, Delivery.class).stream().map(Delivery::createdAt).findFirst();
	}

	void remove(Delivery delivery) {
		this.mongo.remove(Query.query(where("_id").is(delivery.id())), Delivery.class);
	}

	/** Forgets all that went, or was to go, to a webhook. */
	void removeOf(String webhook) {
		this.mongo.remove(Query.query(where("webhook").is(webhook)), Delivery.class);
	}

	/** Forgets what came to its end long ago. */
	void forget(State state, Duration kept) {
		this.mongo.remove(Query.query(where("state").is(state).and("endedAt").lt(now().minus(kept))), Delivery.class);
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private void index() {
		if (this.indexed) {
			return;
		}
		var indexes = this.mongo.indexOps(Delivery.class);
		indexes.createIndex(new Index("state", Direction.ASC).on("dueAt", Direction.ASC));
		indexes.createIndex(new Index("state", Direction.ASC).on("createdAt", Direction.ASC));
		indexes.createIndex(new Index("state", Direction.ASC).on("endedAt", Direction.ASC));
		indexes.createIndex(new Index("webhook", Direction.ASC).on("createdAt", Direction.DESC));
		this.indexed = true;
	}

}
