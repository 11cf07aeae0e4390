package vn.sipas.ranking.score;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import vn.sipas.ranking.store.Newest;

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

	private final Newest<ScoreDocument> documents;

	private final Timer timer;

	private final Counter written;

	private final Counter stale;

	Scores(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, ScoreDocument.class, ScoreDocument::id, ScoreDocument::version);
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
			int late = this.timer.record(() -> this.documents.write(newest.stream().map(ScoreDocument::of).toList()));
			this.written.increment(newest.size() - late);
			this.stale.increment(scores.size() - newest.size() + late);
		}
	}

	/**
	 * The scores of a wave's units, without their criteria and how sure their nodes are.
	 * @param wave the wave's id
	 * @return by unit
	 */
	public Map<String, Score> ofWave(String wave) {
		return ofWave(wave, "criteria", "nodes.precision");
	}

	/**
	 * The overall figures of a wave's units.
	 * @param wave the wave's id
	 * @return by unit, without nodes and criteria
	 */
	public Map<String, Score> overallOf(String wave) {
		return ofWave(wave, "criteria", "nodes");
	}

	/**
	 * The criteria of a wave's units.
	 * @param wave the wave's id
	 * @return by unit, without nodes
	 */
	public Map<String, Score> criteriaOf(String wave) {
		return ofWave(wave, "nodes", "criteria.precision");
	}

	private Map<String, Score> ofWave(String wave, String... without) {
		Map<String, Score> scores = new HashMap<>();
		// Ids have no '|' and '}' follows it, so this is the wave's range of the one
		// index.
		Query query = Query.query(where("_id").gte(wave + "|").lt(wave + "}"));
		query.fields().exclude(without);
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

}
