package vn.sipas.ranking.history;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import vn.sipas.ranking.ranking.Scope;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Histories in the store. Everything is found by its id. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
class Timelines {

	private static final int AT_ONCE = 8;

	private final MongoOperations mongo;

	Timelines(MongoOperations mongo) {
		this.mongo = mongo;
	}

	@Nullable TimelineDocument find(Scope scope) {
		return this.mongo.findById(scope.key(), TimelineDocument.class);
	}

	/**
	 * Puts a history in the place of the one that it was made from.
	 * @return false if another instance was faster; then nothing is left behind
	 */
	boolean replace(@Nullable TimelineDocument before, Scope scope, Growth growth) {
		this.mongo.insertAll(growth.made());
		TimelineDocument next = TimelineDocument.of(scope.key(), (before == null) ? 1 : before.revision() + 1,
				growth.timeline());
		boolean replaced = (before == null) ? add(next) : replace(before, next);
		remove(replaced ? growth.over() : growth.made().stream().map(BucketDocument::id).toList());
		return replaced;
	}

	private boolean add(TimelineDocument first) {
		try {
			this.mongo.insert(first);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	private boolean replace(TimelineDocument before, TimelineDocument next) {
		Query unchanged = Query.query(where("_id").is(before.id()).and("revision").is(before.revision()));
		return this.mongo.replace(unchanged, next).getMatchedCount() == 1;
	}

	private void remove(Collection<String> buckets) {
		if (!buckets.isEmpty()) {
			this.mongo.remove(Query.query(where("_id").in(buckets)), BucketDocument.class);
		}
	}

	/**
	 * Goes through the states of buckets, a few buckets at a time.
	 * @param buckets in the order of time
	 * @param each gets each state
	 * @throws ThinnedException if one is not there any more; whoever reads the history
	 * anew finds other buckets
	 */
	void read(List<Bucket> buckets, Consumer<Snapshot> each) {
		for (int from = 0; from < buckets.size(); from += AT_ONCE) {
			List<Bucket> some = buckets.subList(from, Math.min(buckets.size(), from + AT_ONCE));
			Query query = Query.query(where("_id").in(some.stream().map(Bucket::id).toList()));
			Map<String, BucketDocument> found = this.mongo.find(query, BucketDocument.class)
				.stream()
				.collect(Collectors.toMap(BucketDocument::id, Function.identity()));
			for (Bucket bucket : some) {
				BucketDocument document = found.get(bucket.id());
				if (document == null) {
					throw new ThinnedException();
				}
				document.snapshots(bucket.stamps()).forEach(each);
			}
		}
	}

	/** The states of one bucket. */
	List<Snapshot> read(Bucket bucket) {
		List<Snapshot> states = new ArrayList<>();
		read(List.of(bucket), states::add);
		return states;
	}

}
