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
import com.mongodb.MongoBulkWriteException;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.bson.Document;

import org.springframework.stereotype.Component;

/**
 * The newest score of each unit, in the store. Every method throws
 * {@link com.mongodb.MongoException} while the store is away.
 */
@Component
public class Scores {

	private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

	private final MongoCollection<Document> collection;

	private final Timer timer;

	private final Counter written;

	private final Counter stale;

	Scores(MongoDatabase database, MeterRegistry meters) {
		this.collection = database.getCollection("scores");
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
		this.collection.find(Filters.and(Filters.gte("_id", wave + "|"), Filters.lt("_id", wave + "}")))
			.projection(Projections.exclude(ScoreDocument.CRITERIA))
			.map(ScoreDocument::score)
			.forEach((score) -> scores.put(score.unit(), score));
		return scores;
	}

	/**
	 * The newest score of a unit.
	 * @param wave the wave's id
	 * @param unit the unit's code
	 * @return the score, if there is one
	 */
	public Optional<Score> find(String wave, String unit) {
		return Optional.ofNullable(this.collection.find(Filters.eq(ScoreDocument.id(wave, unit))).first())
			.map(ScoreDocument::score);
	}

	/** Returns how many were not newer. */
	private int write(Collection<Score> newest) {
		List<Score> scores = List.copyOf(newest);
		try {
			this.collection.bulkWrite(scores.stream().map((score) -> ifNewer(score, true)).toList(), UNORDERED);
			return 0;
		}
		catch (MongoBulkWriteException ex) {
			return writeWhereOneIs(existing(scores, ex));
		}
	}

	/**
	 * An insert that meets a key says only that there is a score, not that it is newer.
	 */
	private int writeWhereOneIs(List<Score> scores) {
		BulkWriteResult result = this.collection
			.bulkWrite(scores.stream().map((score) -> ifNewer(score, false)).toList(), UNORDERED);
		return scores.size() - result.getMatchedCount();
	}

	private static List<Score> existing(List<Score> scores, MongoBulkWriteException ex) {
		boolean onlyKeys = ex.getWriteConcernError() == null
				&& ex.getWriteErrors().stream().allMatch((error) -> error.getCategory() == ErrorCategory.DUPLICATE_KEY);
		if (!onlyKeys) {
			throw ex;
		}
		return ex.getWriteErrors().stream().map((error) -> scores.get(error.getIndex())).toList();
	}

	private static ReplaceOneModel<Document> ifNewer(Score score, boolean insert) {
		Document document = ScoreDocument.of(score);
		return new ReplaceOneModel<>(
				Filters.and(Filters.eq(document.getString("_id")), Filters.lt(ScoreDocument.VERSION, score.version())),
				document, new ReplaceOptions().upsert(insert));
	}

}
