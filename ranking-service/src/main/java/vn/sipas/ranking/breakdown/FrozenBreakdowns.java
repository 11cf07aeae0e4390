package vn.sipas.ranking.breakdown;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Breakdowns as they were published: only what was shown then is in an edition. Every
 * method throws {@link org.springframework.dao.DataAccessException} while the store is
 * away.
 */
@Component
public class FrozenBreakdowns {

	private final MongoOperations mongo;

	private final Breakdowns breakdowns;

	private final JsonMapper json;

	FrozenBreakdowns(MongoOperations mongo, Breakdowns breakdowns, JsonMapper json) {
		this.mongo = mongo;
		this.breakdowns = breakdowns;
		this.json = json;
	}

	/**
	 * Writes what readers are shown of all units, by one plan of what is hidden.
	 * @param wave the definition
	 * @param edition the number of the edition to be
	 * @return by unit, as JSON
	 */
	public Map<String, String> of(Wave wave, int edition) {
		List<BrokenDown> units = this.breakdowns.allOf(wave.wave());
		Plan plan = new Plan(wave, units);
		Map<String, String> written = new HashMap<>();
		wave.units()
			.forEach((unit) -> written.put(unit.unit(), json(ShownBreakdowns.none(wave.wave(), unit.unit()), edition)));
		units.stream()
			.filter((unit) -> written.containsKey(unit.unit()))
			.forEach((unit) -> written.put(unit.unit(), json(ShownBreakdowns.of(unit, plan), edition)));
		return written;
	}

	ShownBreakdowns breakdowns(Figures.Frozen figures, String unit) {
		Query query = Query.query(where("_id").is(figures.key() + "|" + unit));
		query.fields().include("breakdowns");
		return this.mongo.find(query, Written.class)
			.stream()
			.map(Written::breakdowns)
			.map((text) -> this.json.readValue(text, ShownBreakdowns.class))
			.findFirst()
			.orElseThrow(() -> new NotFoundException("unit", unit));
	}

	private String json(ShownBreakdowns shown, int edition) {
		return this.json.writeValueAsString(shown.in(edition));
	}

	/**
	 * What an edition has of a unit's breakdowns.
	 *
	 * @param id the edition's key, '|', the unit's code
	 * @param breakdowns as JSON
	 */
	@Document(Figures.UNITS)
	record Written(@MongoId String id, @Nullable String breakdowns) {
	}

}
