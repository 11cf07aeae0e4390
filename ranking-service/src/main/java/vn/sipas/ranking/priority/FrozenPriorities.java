package vn.sipas.ranking.priority;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.score.Score;
import vn.sipas.ranking.wave.Unit;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Priorities as they were published. Every method that reads throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class FrozenPriorities {

	private final MongoOperations mongo;

	private final JsonMapper json;

	FrozenPriorities(MongoOperations mongo, JsonMapper json) {
		this.mongo = mongo;
		this.json = json;
	}

	/**
	 * Writes what readers are shown of all units.
	 * @param wave the definition
	 * @param scores the figures of all units, whole
	 * @param edition the number of the edition to be
	 * @return by unit, as JSON
	 */
	public Map<String, String> of(Wave wave, Map<String, Score> scores, int edition) {
		Map<String, Map<String, BigDecimal>> quartiles = new HashMap<>();
		Map<String, String> written = new HashMap<>();
		for (Unit unit : wave.units()) {
			Priorities priorities = Priorities.of(wave, unit, Optional.ofNullable(scores.get(unit.unit())),
					() -> quartiles.computeIfAbsent(unit.level(), (level) -> Quartiles.of(wave, level, scores)));
			written.put(unit.unit(), this.json.writeValueAsString(priorities.in(edition)));
		}
		return written;
	}

	Priorities priorities(Figures.Frozen figures, String unit) {
		Query query = Query.query(where("_id").is(figures.key() + "|" + unit));
		query.fields().include("priorities");
		return this.mongo.find(query, Written.class)
			.stream()
			.map(Written::priorities)
			.map((text) -> this.json.readValue(text, Priorities.class))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("unit", unit));
	}

	/**
	 * What an edition has of a unit's priorities.
	 *
	 * @param id the edition's key, '|', the unit's code
	 * @param priorities as JSON
	 */
	@Document(Figures.UNITS)
	record Written(@MongoId String id, @Nullable String priorities) {
	}

}
