package vn.sipas.ranking.publication;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Editions;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.store.Newest;
import vn.sipas.ranking.wave.Waves;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * Puts editions into the store, part by part. An edition is shown from the moment on at
 * which all of it is there. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class EditionShelf {

	private final MongoOperations mongo;

	private final Waves waves;

	private final Editions editions;

	private final JsonMapper json;

	private final Newest<EditionUnitDocument> units;

	EditionShelf(MongoOperations mongo, Waves waves, Editions editions, JsonMapper json, MeterRegistry meters) {
		this.mongo = mongo;
		this.waves = waves;
		this.editions = editions;
		this.json = json;
		this.units = new Newest<>(mongo, meters, "sipas.ranking.editions", EditionUnitDocument.class,
				EditionUnitDocument::id, EditionUnitDocument::version);
	}

	/**
	 * Keeps parts. What is kept already stays as it is, however often it comes.
	 * @param parts of any editions, those of one in their order in the log
	 * @return the editions of which not all parts are there, which are thus not shown
	 */
	public List<Edition> keep(Collection<EditionPart> parts) {
		List<EditionUnitDocument> documents = new ArrayList<>();
		List<Edition> wholes = new ArrayList<>();
		for (EditionPart part : parts) {
			switch (part) {
				case EditionPart.Definition(var edition, var wave) -> this.waves.freeze(edition, wave);
				case EditionPart.Unit(var unit) ->
					documents.add(EditionUnitDocument.of(unit, this.json.writeValueAsString(unit.breakdowns()),
							this.json.writeValueAsString(unit.priorities())));
				case EditionPart.Whole(var whole) -> wholes.add(whole);
			}
		}
		this.units.keep(documents);
		List<Edition> lacking = wholes.stream().filter((whole) -> !hasAllOf(whole)).toList();
		wholes.stream().filter((whole) -> !lacking.contains(whole)).forEach(this.editions::keep);
		return lacking;
	}

	private boolean hasAllOf(Edition whole) {
		Query units = Query.query(where("_id").gte(whole.key() + "|").lt(whole.key() + "}"));
		return this.mongo.count(units, Figures.UNITS) == whole.units() && this.waves.hasFrozen(whole.key());
	}

}
