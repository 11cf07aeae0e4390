package vn.sipas.ranking.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

import vn.sipas.ranking.ranking.Chronicle;
import vn.sipas.ranking.ranking.Scope;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.FindAndModifyOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Which rankings have moved and are not kept yet. A mark is there before the version that
 * it names, and until that is kept: whoever ends in between leaves it to others. Every
 * method throws {@link org.springframework.dao.DataAccessException} while the store is
 * away.
 */
@Component
class Marks implements Chronicle {

	private static final int AT_ONCE = 100;

	private final MongoOperations mongo;

	private final HistoryProperties properties;

	private final Clock clock;

	private volatile boolean indexed;

	Marks(MongoOperations mongo, HistoryProperties properties, Clock clock) {
		this.mongo = mongo;
		this.properties = properties;
		this.clock = clock;
	}

	// While figures move the first mark's time holds, so that moving puts nothing off.
	@Override
	public void expect(Scope scope, long version) {
		index();
		this.mongo.upsert(Query.query(where("_id").is(scope.key())),
				new Update().max("version", version)
					.setOnInsert("wave", scope.wave())
					.setOnInsert("level", scope.level())
					.setOnInsert("parent", scope.parent())
					.setOnInsert("due", soon()),
				Mark.class);
	}

	/** Those that are to be worked off now. */
	List<Mark> due() {
		index();
		return this.mongo.find(Query.query(where("due").lte(now())).limit(AT_ONCE), Mark.class);
	}

	/**
	 * Takes a mark for a while; if nothing becomes of it, it is due again then.
	 * @return false if another instance has it
	 */
	boolean take(Mark mark, Duration time) {
		Query same = Query.query(where("_id").is(mark.id()).and("due").is(mark.due()));
		return this.mongo.findAndModify(same, Update.update("due", now().plus(time)), FindAndModifyOptions.none(),
				Mark.class) != null;
	}

	/** Removes a mark if there is no version beyond the one that is kept now. */
	void kept(Mark mark, long version) {
		Query done = Query.query(where("_id").is(mark.id()).and("version").lte(version));
		if (this.mongo.remove(done, Mark.class).getDeletedCount() == 0) {
			this.mongo.updateFirst(Query.query(where("_id").is(mark.id())), Update.update("due", soon()), Mark.class);
		}
	}

	private Instant soon() {
		return now().plus(this.properties.every());
	}

	private Instant now() {
		return this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
	}

	private void index() {
		if (!this.indexed) {
			this.mongo.indexOps(Mark.class).createIndex(new Index("due", Direction.ASC));
			this.indexed = true;
		}
	}

}
