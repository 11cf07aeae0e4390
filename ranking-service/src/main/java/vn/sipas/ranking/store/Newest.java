package vn.sipas.ranking.store;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;

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

	/**
	 * For documents of one collection.
	 * @param mongo the store
	 * @param type the documents' type, whose collection has {@code version}
	 * @param id a document's id
	 * @param version a document's version
	 */
	public Newest(MongoOperations mongo, Class<D> type, Function<D, String> id, Function<D, Long> version) {
		this.mongo = mongo;
		this.type = type;
		this.id = id;
		this.version = version;
	}

	/**
	 * Writes those that are newer.
	 * @param documents each id once
	 * @return how many were not newer
	 */
	public int write(Collection<D> documents) {
		List<D> all = List.copyOf(documents);
		int late = 0;
		for (int from = 0; from < all.size(); from += AT_ONCE) {
			late += writeAtOnce(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
		}
		return late;
	}

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
