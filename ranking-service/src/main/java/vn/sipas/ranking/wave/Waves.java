package vn.sipas.ranking.wave;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.stereotype.Component;

/**
 * The waves' definitions in the store, the newest of each. Every method throws
 * {@link com.mongodb.MongoException} while the store is away.
 */
@Component
public class Waves {

	private static final String DEFINITION = "definition";

	private final MongoCollection<Document> collection;

	private final JsonMapper json;

	// Definitions are large, change seldom and are asked for all the time.
	private final Map<String, Wave> known = new ConcurrentHashMap<>();

	Waves(MongoDatabase database, JsonMapper json) {
		this.collection = database.getCollection("waves");
		this.json = json;
	}

	/**
	 * Keeps a definition, unless the store has this one or a newer one.
	 * @param wave the definition
	 */
	public void keep(Wave wave) {
		Document document = Document.parse(this.json.writeValueAsString(wave));
		document.put("_id", wave.wave());
		document.put(DEFINITION, wave.definition());
		try {
			replaceOlder(document, true);
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
				throw ex;
			}
			// There is one now, which need not be newer.
			replaceOlder(document, false);
		}
	}

	/**
	 * A wave by its id.
	 * @param wave the wave's id
	 * @return its newest definition, if there is such a wave
	 */
	public Optional<Wave> find(String wave) {
		Document newest = this.collection.find(Filters.eq(wave)).projection(Projections.include(DEFINITION)).first();
		return Optional.ofNullable((newest == null) ? null : newest(wave, definition(newest)));
	}

	/**
	 * All waves.
	 * @return the one that opens last first
	 */
	public List<Wave> all() {
		Collection<Document> newest = this.collection.find()
			.projection(Projections.include(DEFINITION))
			.into(new ArrayList<>());
		return newest.stream()
			.map((document) -> newest(document.getString("_id"), definition(document)))
			.sorted(Comparator.comparing(Wave::opens).reversed().thenComparing(Wave::wave))
			.toList();
	}

	private void replaceOlder(Document document, boolean insert) {
		this.collection.replaceOne(
				Filters.and(Filters.eq(document.getString("_id")), Filters.lt(DEFINITION, definition(document))),
				document, new ReplaceOptions().upsert(insert));
	}

	private Wave newest(String wave, long definition) {
		Wave before = this.known.get(wave);
		if (before != null && before.definition() >= definition) {
			return before;
		}
		Wave read = read(this.collection.find(Filters.eq(wave)).first());
		this.known.put(wave, read);
		return read;
	}

	private Wave read(@Nullable Document document) {
		if (document == null) {
			throw new IllegalStateException("a wave's definition was taken out of the store");
		}
		return this.json.readValue(document.toJson(), Wave.class);
	}

	private static long definition(Document document) {
		return document.getLong(DEFINITION);
	}

}
