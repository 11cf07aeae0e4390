package vn.sipas.ranking.ranking;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import org.bson.Document;

import org.springframework.stereotype.Component;

/**
 * The rankings in the store. Every method throws {@link com.mongodb.MongoException} while
 * the store is away.
 */
@Component
public class Rankings {

	private final MongoCollection<Document> collection;

	Rankings(MongoDatabase database) {
		this.collection = database.getCollection("rankings");
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
	 * The versions of several rankings in one query.
	 * @param scopes which rankings
	 * @return by scope; those not made yet are left out
	 */
	public Map<Scope, Long> versions(Collection<Scope> scopes) {
		return numbers(scopes, RankingDocument.VERSION);
	}

	/**
	 * The numbers of responses that several rankings rest on, in one query.
	 * @param scopes which rankings
	 * @return by scope; those not made yet are left out
	 */
	public Map<Scope, Long> responses(Collection<Scope> scopes) {
		return numbers(scopes, "responses");
	}

	Optional<Document> document(Scope scope) {
		return Optional.ofNullable(this.collection.find(Filters.eq(scope.key())).first());
	}

	/**
	 * Puts a ranking where there was none.
	 * @return false if there is one now
	 */
	boolean add(Document ranking) {
		try {
			this.collection.insertOne(ranking);
			return true;
		}
		catch (MongoWriteException ex) {
			if (ex.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
				return false;
			}
			throw ex;
		}
	}

	/**
	 * Puts a ranking in the place of the one that it was made after.
	 * @return false if another was faster
	 */
	boolean replace(Basis before, Document ranking) {
		return this.collection.replaceOne(Filters.and(Filters.eq(ranking.getString("_id")),
				Filters.eq(RankingDocument.DEFINITION, before.definition()),
				Filters.eq(RankingDocument.SCORES, before.scores())), ranking)
			.getMatchedCount() == 1;
	}

	private Map<Scope, Long> numbers(Collection<Scope> scopes, String field) {
		Map<String, Scope> keys = new HashMap<>();
		scopes.forEach((scope) -> keys.put(scope.key(), scope));
		Map<Scope, Long> numbers = new HashMap<>();
		for (Document document : this.collection.find(Filters.in("_id", keys.keySet()))
			.projection(Projections.include(field))) {
			Scope scope = keys.get(document.getString("_id"));
			if (scope != null) {
				numbers.put(scope, RankingDocument.number(document, field));
			}
		}
		return numbers;
	}

}
