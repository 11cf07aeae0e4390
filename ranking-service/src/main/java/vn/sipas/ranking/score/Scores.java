package vn.sipas.ranking.score;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The newest score of each unit, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Scores {

	private final MongoOperations mongo;

	private final Newest<ScoreDocument> documents;

	private final Timer timer;

	Scores(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, meters, "sipas.ranking.scores", ScoreDocument.class, ScoreDocument::id,
				ScoreDocument::version);
		this.timer = meters.timer("sipas.ranking.scores.write");
	}

	/**
	 * Keeps each score that is newer than what the store has of its unit; others change
	 * nothing, however often they come.
	 * @param scores scores of any waves and units, in any order
	 */
	public void keep(Collection<Score> scores) {
		if (!scores.isEmpty()) {
			this.timer.record(() -> this.documents.keep(scores.stream().map(ScoreDocument::of).toList()));
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
		this.documents.ofWave(wave, without).forEach((found) -> scores.put(found.unit(), found.score()));
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
