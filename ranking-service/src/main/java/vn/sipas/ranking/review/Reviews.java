package vn.sipas.ranking.review;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.index.Index;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The flagged responses in the store, each as the log says last. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Reviews {

	/** No instance holds a batch back for so long. */
	private static final Duration REMEMBERED = Duration.ofHours(1);

	private static final String METER = "sipas.ranking.flags";

	private final MongoOperations mongo;

	private final Newest<FlaggedDocument> flagged;

	private final Newest<GoneDocument> gone;

	private final Clock clock;

	private volatile boolean indexed;

	Reviews(MongoOperations mongo, MeterRegistry meters, Clock clock) {
		this.mongo = mongo;
		this.flagged = new Newest<>(mongo, meters, METER, FlaggedDocument.class, FlaggedDocument::id,
				FlaggedDocument::version);
		this.gone = new Newest<>(mongo, meters, METER, GoneDocument.class, GoneDocument::id, GoneDocument::version);
		this.clock = clock;
	}

	/**
	 * Keeps what the log says, unless the store knows what it says later; what is taken
	 * back is erased.
	 * @param noted of any waves, in any order
	 */
	public void keep(Collection<Noted> noted) {
		if (noted.isEmpty()) {
			return;
		}
		index();
		List<FlaggedDocument> standing = new ArrayList<>();
		List<GoneDocument> over = new ArrayList<>();
		for (Noted last : lastOfEach(noted)) {
			if (last.flagged() != null) {
				standing.add(FlaggedDocument.of(last.key(), last.offset(), last.flagged()));
			}
			else {
				over.add(new GoneDocument(last.key(), last.offset(), this.clock.instant()));
			}
		}
		this.flagged.keep(standing);
		this.gone.keep(over);
		this.mongo.remove(Query.query(where("goneAt").lt(this.clock.instant().minus(REMEMBERED))), GoneDocument.class);
	}

	/**
	 * Erases all of a wave.
	 * @param wave the wave's id
	 */
	public void erase(String wave) {
		this.mongo.remove(Query.query(where("wave").is(wave)), FlaggedDocument.class);
	}

	private static Collection<Noted> lastOfEach(Collection<Noted> noted) {
		return noted.stream()
			.collect(Collectors.toMap(Noted::key, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparingLong(Noted::offset))))
			.values();
	}

	/** A page of those that are asked for, the newest first. */
	List<Flagged> find(Asked asked) {
		Query query = Query.query(criteria(asked))
			.with(Sort.by(Direction.DESC, "flaggedAt").and(Sort.by("_id")))
			.skip((long) asked.page() * asked.size())
			.limit(asked.size());
		return this.mongo.find(query, FlaggedDocument.class).stream().map(FlaggedDocument::flagged).toList();
	}

	/** How many there are on all pages. */
	long count(Asked asked) {
		return this.mongo.count(Query.query(criteria(asked)), FlaggedDocument.class);
	}

	private static Criteria criteria(Asked asked) {
		Criteria criteria = where("wave").is(asked.wave());
		if (asked.state() != null) {
			criteria = criteria.and("state").is(asked.state().word());
		}
		if (asked.units() != null) {
			criteria = criteria.and("unit").in(asked.units());
		}
		if (asked.flag() != null) {
			criteria = criteria.and("flags").is(asked.flag());
		}
		return (asked.interviewer() == null) ? criteria : criteria.and("interviewer").is(asked.interviewer());
	}

	/**
	 * What is asked for is found in order, by whichever of these narrows it down most.
	 */
	private void index() {
		if (this.indexed) {
			return;
		}
		var indexes = this.mongo.indexOps(FlaggedDocument.class);
		indexes.createIndex(new Index("wave", Direction.ASC).on("flaggedAt", Direction.DESC));
		for (String field : List.of("state", "unit", "interviewer", "flags")) {
			indexes
				.createIndex(new Index("wave", Direction.ASC).on(field, Direction.ASC).on("flaggedAt", Direction.DESC));
		}
		indexes.createIndex(new Index("goneAt", Direction.ASC).sparse());
		this.indexed = true;
	}

}
