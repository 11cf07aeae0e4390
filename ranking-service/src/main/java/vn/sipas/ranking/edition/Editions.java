package vn.sipas.ranking.edition;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The editions in the store that are whole. They are numbered without gaps and never
 * change, so an edition that is known is not read again, and whether there is another one
 * is asked by its number. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Editions {

	/** How long it is not asked again whether a wave has another edition. */
	static final Duration MOMENT = Duration.ofMillis(100);

	private static final int MOST = 10_000;

	private final MongoOperations mongo;

	private final JsonMapper json;

	private final Map<String, List<Edition>> known = new ConcurrentHashMap<>();

	private final LoadingCache<String, List<Edition>> recent = Caffeine.newBuilder()
		.expireAfterWrite(MOMENT)
		.maximumSize(MOST)
		.build(CacheLoader.<String, List<Edition>>bulk(this::look));

	Editions(MongoOperations mongo, JsonMapper json) {
		this.mongo = mongo;
		this.json = json;
	}

	/**
	 * A wave's editions.
	 * @param wave the wave's id
	 * @return by number; none of a wave that was not published
	 */
	public List<Edition> of(String wave) {
		return this.recent.get(wave);
	}

	/**
	 * The editions of several waves, by one query.
	 * @param waves the waves' ids
	 * @return by wave and number
	 */
	public Map<String, List<Edition>> of(Collection<String> waves) {
		return this.recent.getAll(waves);
	}

	/**
	 * Which of several waves were published. Who was, is: only of the others is asked.
	 * @param waves the waves' ids
	 * @return those with an edition
	 */
	public Set<String> published(Collection<String> waves) {
		List<String> others = waves.stream().filter((wave) -> !this.known.containsKey(wave)).toList();
		Map<String, List<Edition>> found = of(others);
		return waves.stream()
			.filter((wave) -> this.known.containsKey(wave) || !found.getOrDefault(wave, List.of()).isEmpty())
			.collect(Collectors.toSet());
	}

	/**
	 * A wave's newest edition.
	 * @param wave the wave's id
	 * @return the edition, if the wave was published
	 */
	public Optional<Edition> newest(String wave) {
		List<Edition> all = of(wave);
		return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
	}

	/**
	 * An edition by its number.
	 * @param wave the wave's id
	 * @param number from 1
	 * @return the edition, if there is one
	 */
	public Optional<Edition> find(String wave, int number) {
		return of(wave).stream().filter((edition) -> edition.edition() == number).findFirst();
	}

	/**
	 * Keeps an edition of which all else is kept: from now on it is shown.
	 * @param edition the edition; kept before, it changes nothing
	 */
	public void keep(Edition edition) {
		this.mongo.save(new EditionDocument(edition.key(), this.json.writeValueAsString(edition)));
		this.recent.invalidate(edition.wave());
	}

	private Map<String, List<Edition>> look(Set<? extends String> waves) {
		Map<String, String> next = next(waves.stream());
		while (!next.isEmpty()) {
			Set<String> grown = this.mongo.find(Query.query(where("_id").in(next.keySet())), EditionDocument.class)
				.stream()
				.map((document) -> this.json.readValue(document.json(), Edition.class))
				.peek(this::know)
				.map(Edition::wave)
				.collect(Collectors.toSet());
			next = next(grown.stream());
		}
		Map<String, List<Edition>> found = new HashMap<>();
		waves.forEach((wave) -> found.put(wave, this.known.getOrDefault(wave, List.of())));
		return found;
	}

	/** The edition after the last that is known, for each wave. */
	private Map<String, String> next(Stream<? extends String> waves) {
		return waves.collect(Collectors
			.toMap((wave) -> Edition.key(wave, this.known.getOrDefault(wave, List.of()).size() + 1), (wave) -> wave));
	}

	private void know(Edition edition) {
		this.known.compute(edition.wave(), (wave, before) -> {
			List<Edition> editions = (before == null) ? List.of() : before;
			// Another thread may have met it first.
			return (editions.size() >= edition.edition()) ? editions
					: Stream.concat(editions.stream(), Stream.of(edition)).toList();
		});
	}

}
