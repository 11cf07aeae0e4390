package vn.sipas.ranking.wave;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.web.NotFoundException;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.ReplaceOptions;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The waves' definitions in the store, the newest of each. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Waves {

	private static final int MOST_FROZEN = 200;

	private final MongoOperations mongo;

	private final JsonMapper json;

	// Definitions are large, change seldom and are asked for all the time.
	private final Map<String, Wave> known = new ConcurrentHashMap<>();

	private final WaveList list;

	private final Cache<String, Wave> frozen = Caffeine.newBuilder().maximumSize(MOST_FROZEN).build();

	Waves(MongoOperations mongo, JsonMapper json) {
		this.mongo = mongo;
		this.json = json;
		this.list = new WaveList(mongo);
	}

	/**
	 * Keeps a definition, unless the store has all of this one or a newer one.
	 * @param wave the definition
	 */
	public void keep(Wave wave) {
		WaveDocument document = new WaveDocument(wave.wave(), wave.definition(), WaveDocument.FORMAT,
				this.json.writeValueAsString(wave));
		try {
			replaceOlder(document, ReplaceOptions.replaceOptions().upsert());
		}
		catch (DuplicateKeyException ex) {
			// There is one now, which need not be newer.
			replaceOlder(document, ReplaceOptions.none());
		}
		// Also where nothing was replaced: whoever did it may have died before this.
		this.list.changed();
	}

	/**
	 * A wave by its id.
	 * @param wave the wave's id
	 * @return its newest definition, if there is such a wave
	 */
	public Optional<Wave> find(String wave) {
		return this.mongo.find(heads(where("_id").is(wave)), WaveHead.class).stream().findFirst().map(this::newest);
	}

	/**
	 * Keeps the definition that an edition was made by.
	 * @param edition the wave's id, '|', the edition's number
	 * @param wave the definition
	 */
	public void freeze(String edition, Wave wave) {
		this.mongo.save(new FrozenDefinition(edition, this.json.writeValueAsString(wave)));
	}

	/**
	 * Whether the definition of an edition is kept.
	 * @param edition the wave's id, '|', the edition's number
	 * @return whether it is
	 */
	public boolean hasFrozen(String edition) {
		return this.mongo.exists(Query.query(where("_id").is(edition)), FrozenDefinition.class);
	}

	/**
	 * The definition that goes with some figures.
	 * @param figures which figures
	 * @return the newest definition, or the one that the edition was made by
	 * @throws NotFoundException if there is no such wave
	 */
	public Wave of(Figures figures) {
		return switch (figures) {
			case Figures.Live(var wave) -> require(wave, null);
			case Figures.Frozen frozen -> this.frozen.get(frozen.key(), this::frozen);
		};
	}

	private Wave frozen(String edition) {
		FrozenDefinition found = this.mongo.findById(edition, FrozenDefinition.class);
		if (found == null) {
			throw new IllegalStateException("an edition's definition was taken out of the store");
		}
		return this.json.readValue(found.json(), Wave.class);
	}

	/**
	 * A wave that has to be there.
	 * @param wave the wave's id
	 * @param unit the code of a unit that it has to have; null for none
	 * @return its newest definition
	 * @throws NotFoundException if there is no such wave, or it has no such unit
	 */
	public Wave require(String wave, @Nullable String unit) {
		Wave found = find(wave).orElseThrow(() -> new NotFoundException("wave", wave));
		if (unit != null && found.unit(unit).isEmpty()) {
			throw new NotFoundException("unit", unit);
		}
		return found;
	}

	/**
	 * All waves.
	 * @return the one that opens last first
	 */
	public List<Wave> all() {
		return this.list.get(this::read);
	}

	private List<Wave> read() {
		return this.mongo.find(heads(new Criteria()), WaveHead.class)
			.stream()
			.map(this::newest)
			.sorted(Comparator.comparing(Wave::opens).reversed().thenComparing(Wave::wave))
			.toList();
	}

	/**
	 * The waves that are compared with a wave.
	 * @param earlier the earlier wave's id
	 * @return the later waves' ids
	 */
	public List<String> after(String earlier) {
		return all().stream()
			.filter((wave) -> earlier.equals(wave.previousWave()) && !earlier.equals(wave.wave()))
			.map(Wave::wave)
			.toList();
	}

	private void replaceOlder(WaveDocument wave, ReplaceOptions options) {
		Criteria older = where("definition").lt(wave.definition());
		Criteria less = where("definition").is(wave.definition()).and("format").ne(wave.format());
		this.mongo.replace(Query.query(where("_id").is(wave.wave()).orOperator(older, less)), wave, options);
	}

	private static Query heads(Criteria which) {
		Query query = Query.query(which);
		query.fields().include("definition", "format");
		return query;
	}

	private Wave newest(WaveHead head) {
		Wave before = this.known.get(head.wave());
		if (before != null && before.definition() >= head.definition()) {
			return before;
		}
		Wave read = read(this.mongo.findById(head.wave(), WaveDocument.class));
		if (head.isWhole()) {
			this.known.put(head.wave(), read);
		}
		return read;
	}

	private Wave read(@Nullable WaveDocument document) {
		if (document == null) {
			throw new IllegalStateException("a wave's definition was taken out of the store");
		}
		return this.json.readValue(document.json(), Wave.class);
	}

}
