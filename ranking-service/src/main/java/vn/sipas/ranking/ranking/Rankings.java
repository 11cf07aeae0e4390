package vn.sipas.ranking.ranking;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import vn.sipas.ranking.edition.Edition;
import vn.sipas.ranking.edition.Figures;
import vn.sipas.ranking.wave.Wave;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The rankings in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Rankings {

	private final MongoOperations mongo;

	Rankings(MongoOperations mongo) {
		this.mongo = mongo;
	}

	/**
	 * A ranking as it stands.
	 * @param scope which units
	 * @return the ranking, if one was made
	 */
	public Optional<Ranking> find(Scope scope) {
		return document(scope).map(RankingDocument::ranking);
	}

	/**
	 * A ranking as it stands, and since when its figures do.
	 * @param scope which units
	 * @return the ranking, if one was made
	 */
	public Optional<DatedRanking> dated(Scope scope) {
		return document(scope).map(RankingDocument::dated);
	}

	/**
	 * The versions of several rankings in one query.
	 * @param scopes which rankings
	 * @return by scope; those not made yet are left out
	 */
	public Map<Scope, Long> versions(Collection<Scope> scopes) {
		return numbers(scopes, RankingHead::version);
	}

	/**
	 * The versions of all rankings of a wave in one query.
	 * @param wave the wave's definition
	 * @return by scope; those not made yet are left out
	 */
	public Map<Scope, Long> versions(Wave wave) {
		return versions(Scope.allOf(wave));
	}

	/**
	 * The numbers of responses that several rankings rest on, in one query.
	 * @param scopes which rankings
	 * @return by scope; those not made yet are left out
	 */
	public Map<Scope, Long> responses(Collection<Scope> scopes) {
		return numbers(scopes, RankingHead::responses);
	}

	/**
	 * What a ranking was made from, which changes whenever it is made anew.
	 * @param scope which units
	 * @return empty if it was not made yet
	 */
	public Optional<Basis> basis(Scope scope) {
		Query query = Query.query(where("_id").is(scope.key()));
		query.fields().include("basis");
		return this.mongo.find(query, RankingBasis.class).stream().findFirst().map(RankingBasis::basis);
	}

	/**
	 * A ranking of an edition.
	 * @param figures the edition
	 * @param synthetic whether the responses are made up
	 * @param scope which units
	 * @return the ranking as it was published; empty if the edition has none of these
	 * units
	 */
	Optional<Ranking> find(Figures.Frozen figures, boolean synthetic, Scope scope) {
		Edition edition = figures.edition();
		return edition.ranking(scope.level(), scope.parent())
			.map((head) -> new Ranking(scope.wave(), head.level(), head.parent(), head.version(), edition.publishedAt(),
					synthetic, edition.definition(), edition.edition(), null, lines(figures, scope)));
	}

	private List<RankedUnit> lines(Figures figures, Scope scope) {
		Query query = Query.query(where("_id").gte(figures.key() + "|").lt(figures.key() + "}"));
		query.fields().include("lines");
		return this.mongo.find(query, FrozenLines.class)
			.stream()
			.map(FrozenLines::lines)
			.filter(Objects::nonNull)
			.flatMap(List::stream)
			.filter((line) -> line.isIn(scope))
			.sorted(Comparator.comparingInt(FrozenLine::position))
			.map(FrozenLine::line)
			.toList();
	}

	Optional<RankingDocument> document(Scope scope) {
		return Optional.ofNullable(this.mongo.findById(scope.key(), RankingDocument.class));
	}

	/**
	 * Puts a ranking where there was none.
	 * @return false if there is one now
	 */
	boolean add(RankingDocument ranking) {
		try {
			this.mongo.insert(ranking);
			return true;
		}
		catch (DuplicateKeyException ex) {
			return false;
		}
	}

	/**
	 * Puts a ranking in the place of the one that it was made after.
	 * @return false if another was faster
	 */
	boolean replace(Basis before, RankingDocument ranking) {
		Query unchanged = Query.query(where("_id").is(ranking.id())
			.and("basis.definition")
			.is(before.definition())
			.and("basis.scores")
			.is(before.scores())
			.and("basis.edition")
			.is(before.edition())
			.and("basis.earlier")
			.is(before.earlier()));
		return this.mongo.replace(unchanged, ranking).getMatchedCount() == 1;
	}

	private Map<Scope, Long> numbers(Collection<Scope> scopes, Function<RankingHead, Long> number) {
		Map<String, Scope> keys = scopes.stream().distinct().collect(Collectors.toMap(Scope::key, Function.identity()));
		Query query = Query.query(where("_id").in(keys.keySet()));
		query.fields().include("version", "responses");
		return this.mongo.find(query, RankingHead.class)
			.stream()
			.collect(Collectors.toMap((head) -> Objects.requireNonNull(keys.get(head.id())), number));
	}

}
