package vn.sipas.ranking.score;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.domain.Sort;
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

	// What an edition has of a unit besides its score, in the same document.
	private static final String[] BESIDE_SCORES = { "lines", "breakdowns", "priorities" };

	private static final int IN_TURN = 100;

	private static final Duration[] LATENCIES = LongStream.of(5, 10, 25, 50, 100, 250, 500, 1000, 2500)
		.mapToObj(Duration::ofMillis)
		.toArray(Duration[]::new);

	private final MongoOperations mongo;

	private final Newest<ScoreDocument> documents;

	private final Timer timer;

	Scores(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, meters, "sipas.ranking.scores", ScoreDocument.class, ScoreDocument::id,
				ScoreDocument::version);
		this.timer = Timer.builder("sipas.ranking.scores.write")
			.description("Writing the scores of a batch")
			.serviceLevelObjectives(LATENCIES)
			.register(meters);
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
	 * How many there are, of all waves.
	 * @return about how many
	 */
	public long about() {
		return this.mongo.estimatedCount(ScoreDocument.class);
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

	/**
	 * The same of an edition, or of the figures as they move.
	 * @param figures which figures
	 * @return by unit, without their criteria and how sure their nodes are
	 */
	public Map<String, Score> of(Figures figures) {
		return of(figures, "criteria", "nodes.precision");
	}

	/**
	 * The overall figures of an edition's units, or as they move.
	 * @param figures which figures
	 * @return by unit, without nodes and criteria
	 */
	public Map<String, Score> overallOf(Figures figures) {
		return of(figures, "criteria", "nodes");
	}

	/**
	 * The nodes of an edition's units, or as they move, with how sure they are.
	 * @param figures which figures
	 * @return by unit, without criteria
	 */
	public Map<String, Score> nodesOf(Figures figures) {
		return of(figures, "criteria");
	}

	/**
	 * The criteria of an edition's units, or as they move.
	 * @param figures which figures
	 * @return by unit, without nodes
	 */
	public Map<String, Score> criteriaOf(Figures figures) {
		return of(figures, "nodes", "criteria.precision");
	}

	/**
	 * All of all units, for which there has to be room.
	 * @param figures which figures
	 * @return by unit, whole
	 */
	public Map<String, Score> wholeOf(Figures figures) {
		return of(figures, new String[0]);
	}

	/**
	 * A unit's score in an edition, or the newest.
	 * @param figures which figures
	 * @param unit the unit's code
	 * @return the score, if there is one
	 */
	public Optional<Score> find(Figures figures, String unit) {
		return switch (figures) {
			case Figures.Live(var wave) -> find(wave, unit);
			case Figures.Frozen frozen -> {
				Query query = Query.query(where("_id").is(frozen.key() + "|" + unit));
				query.fields().exclude(BESIDE_SCORES);
				yield this.mongo.find(query, ScoreDocument.class, Figures.UNITS)
					.stream()
					.filter(ScoreDocument::isScored)
					.map(ScoreDocument::score)
					.findFirst();
			}
		};
	}

	private Map<String, Score> of(Figures figures, String... without) {
		return switch (figures) {
			case Figures.Live(var wave) -> ofWave(wave, without);
			case Figures.Frozen frozen -> {
				Query query = Query.query(where("_id").gte(frozen.key() + "|").lt(frozen.key() + "}"));
				query.fields().exclude(BESIDE_SCORES).exclude(without);
				yield this.mongo.find(query, ScoreDocument.class, Figures.UNITS)
					.stream()
					.filter(ScoreDocument::isScored)
					.collect(Collectors.toMap(ScoreDocument::unit, ScoreDocument::score));
			}
		};
	}

	/**
	 * The scores of an edition's units, or of units as they move, whole, read while they
	 * are taken.
	 * @param figures which figures
	 * @return by unit's code; to be closed. Taking from it throws as the other methods do
	 */
	public Stream<Score> inTurn(Figures figures) {
		Query query = Query.query(where("_id").gte(figures.key() + "|").lt(figures.key() + "}"))
			.with(Sort.by("_id"))
			.cursorBatchSize(IN_TURN);
		return switch (figures) {
			case Figures.Live _ -> this.mongo.stream(query, ScoreDocument.class).map(ScoreDocument::score);
			case Figures.Frozen _ -> {
				query.fields().exclude(BESIDE_SCORES);
				yield this.mongo.stream(query, ScoreDocument.class, Figures.UNITS)
					.filter(ScoreDocument::isScored)
					.map(ScoreDocument::score);
			}
		};
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
