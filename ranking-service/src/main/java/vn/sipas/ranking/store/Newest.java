package vn.sipas.ranking.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Writes documents that have an id and a version, each only where the store has no newer
 * one.
 *
 * @param <D> the documents' type
 */
public final class Newest<D> {

	// A store that is slow answers so many in time, and what it has answered stays kept.
	private static final int AT_ONCE = 250;

	private final MongoOperations mongo;

	private final Class<D> type;

	private final Function<D, String> id;

	private final Function<D, Long> version;

	private final Counter written;

	private final Counter stale;

	/**
	 * For documents of one collection.
	 * @param mongo the store
	 * @param meters where it is counted what became of documents
	 * @param meter the counter's name
	 * @param type the documents' type, whose collection has {@code version}
	 * @param id a document's id
	 * @param version a document's version
	 */
	public Newest(MongoOperations mongo, MeterRegistry meters, String meter, Class<D> type, Function<D, String> id,
			Function<D, Long> version) {
		this.mongo = mongo;
		this.written = meters.counter(meter, "outcome", "written");
		this.stale = meters.counter(meter, "outcome", "stale");
		this.type = type;
		this.id = id;
		this.version = version;
	}

	/**
	 * Keeps what is newer than what the store has under its id; the rest changes nothing,
	 * however often it comes.
	 * @param documents in any order
	 */
	public void keep(Collection<D> documents) {
		List<D> newest = List.copyOf(documents.stream()
			.collect(Collectors.toMap(this.id, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparing(this.version))))
			.values());
		int late = 0;
		for (int from = 0; from < newest.size(); from += AT_ONCE) {
			late += writeAtOnce(newest.subList(from, Math.min(newest.size(), from + AT_ONCE)));
		}
		this.written.increment(newest.size() - late);
		this.stale.increment(documents.size() - newest.size() + late);
	}

	/**
	 * The documents of a wave, whose ids begin with the wave's id and '|'.
	 * @param wave the wave's id
	 * @param without fields that are not asked for
	 * @return in any order
	 */
	public List<D> ofWave(String wave, String... without) {
		// Ids have no '|' and '}' follows it, so this is the wave's range of the one
		// index.
		Query query = Query.query(where("_id").gte(wave + "|").lt(wave + "}"));
		query.fields().exclude(without);
		return this.mongo.find(query, this.type);
	}

	/**
	 * The documents with these ids.
	 * @param ids a few
	 * @return those that there are, in any order
	 */
	public List<D> of(Collection<String> ids) {
		return this.mongo.find(Query.query(where("_id").in(ids)), this.type);
	}

	/** Returns how many were not newer. */
	private int writeAtOnce(List<D> documents) {
		try {
			replaceOlder(documents, FindAndReplaceOptions.options().upsert());
			return 0;
		}
		catch (BulkOperationException ex) {
			List<D> known = known(documents, ex);
			// An insert that meets a key says only that there is a document, not that it
			// is newer.
			return known.size() - replaceOlder(known, FindAndReplaceOptions.none()).getMatchedCount();
		}
	}

	private BulkWriteResult replaceOlder(List<D> documents, FindAndReplaceOptions options) {
		BulkOperations writes = this.mongo.bulkOps(BulkMode.UNORDERED, this.type);
		documents.forEach((document) -> writes.replaceOne(
				Query.query(where("_id").is(this.id.apply(document)).and("version").lt(this.version.apply(document))),
				document, options));
		return writes.execute();
	}

	private List<D> known(List<D> documents, BulkOperationException ex) {
		List<BulkWriteError> errors = ex.getErrors();
		if (!errors.stream().allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
			throw ex;
		}
		return errors.stream().map((error) -> documents.get(error.getIndex())).toList();
	}

}
