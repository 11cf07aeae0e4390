package vn.sipas.ranking.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.mongodb.ErrorCategory;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;

import org.springframework.data.mongodb.BulkOperationException;
import org.springframework.data.mongodb.core.BulkOperations;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.FindAndReplaceOptions;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The newest score of each unit, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Scores {

	private final MongoOperations mongo;

	private final Timer timer;

	private final Counter written;

	private final Counter stale;

	Scores(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.timer = meters.timer("sipas.ranking.scores.write");
		this.written = meters.counter("sipas.ranking.scores", "outcome", "written");
		this.stale = meters.counter("sipas.ranking.scores", "outcome", "stale");
	}

	/**
	 * Keeps each score that is newer than what the store has of its unit; others change
	 * nothing, however often they come.
	 * @param scores scores of any waves and units, in any order
	 */
	public void keep(Collection<Score> scores) {
		Collection<Score> newest = scores.stream()
			.collect(Collectors.toMap((score) -> ScoreDocument.id(score.wave(), score.unit()), Function.identity(),
					BinaryOperator.maxBy(Comparator.comparingLong(Score::version))))
			.values();
		if (!newest.isEmpty()) {
			int late = this.timer.record(() -> write(newest));
			this.written.increment(newest.size() - late);
			this.stale.increment(scores.size() - newest.size() + late);
		}
	}

	/**
	 * The scores of a wave's units, without their criteria.
	 * @param wave the wave's id
	 * @return by unit
	 */
	public Map<String, Score> ofWave(String wave) {
		Map<String, Score> scores = new HashMap<>();
		// Ids have no '|' and '}' follows it, so this is the wave's range of the one
		// index.
		Query query = Query.query(where("_id").gte(wave + "|").lt(wave + "}"));
		query.fields().exclude("criteria");
		this.mongo.find(query, ScoreDocument.class).forEach((found) -> scores.put(found.unit(), found.score()));
		return scores;
	}

	/**
	 * The newest score of a unit.
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @return the score, if there is one
	 */
	public Optional<Score> find(String wave, String unit) {
		return Optional.ofNullable(this.mongo.findById(ScoreDocument.id(wave, unit), ScoreDocument.class))
			.map(ScoreDocument::score);
	}

	/** Returns how many were not newer. */
	private int write(Collection<Score> newest) {
		List<Score> scores = List.copyOf(newest);
		try {
			replaceOlder(scores, FindAndReplaceOptions.options().upsert());
			return 0;
		}
		catch (BulkOperationException ex) {
			List<Score> known = known(scores, ex);
			// An insert that meets a key says only that there is a score, not that it is
			// newer.
			return known.size() - replaceOlder(known, FindAndReplaceOptions.none()).getMatchedCount();
		}
	}

	private BulkWriteResult replaceOlder(List<Score> scores, FindAndReplaceOptions options) {
		BulkOperations writes = this.mongo.bulkOps(BulkMode.UNORDERED, ScoreDocument.class);
		scores.stream()
			.map(ScoreDocument::of)
			.forEach((score) -> writes.replaceOne(
					Query.query(where("_id").is(score.id()).and("version").lt(score.version())), score, options));
		return writes.execute();
	}

	private static List<Score> known(List<Score> scores, BulkOperationException ex) {
		List<BulkWriteError> errors = ex.getErrors();
		if (!errors.stream().allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY)) {
			throw ex;
		}
		return errors.stream().map((error) -> scores.get(error.getIndex())).toList();
	}

}
