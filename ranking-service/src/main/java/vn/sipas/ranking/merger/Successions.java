package vn.sipas.ranking.merger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;
import vn.sipas.ranking.store.Newest;

/**
 * How lists of units became others, in the store. There are few, so they are read whole.
 * Every method throws {@link org.springframework.dao.DataAccessException} while the store
 * is away.
 */
@Component
public class Successions {

	private final MongoOperations mongo;

	private final Newest<SuccessionDocument> documents;

	Successions(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, meters, "sipas.ranking.mergers", SuccessionDocument.class,
				SuccessionDocument::id, SuccessionDocument::version);
	}

	/**
	 * Keeps what is newer than what the store has of the same lists.
	 * @param merged in any order
	 */
	public void keep(Collection<Merged> merged) {
		if (!merged.isEmpty()) {
			this.documents.keep(merged.stream().map(SuccessionDocument::of).toList());
		}
	}

	/**
	 * All that are known.
	 * @return the newest list first
	 */
	List<Succession> all() {
		return this.mongo.findAll(SuccessionDocument.class)
			.stream()
			.map(SuccessionDocument::succession)
			.sorted(Comparator.comparing(Succession::validFrom)
				.reversed()
				.thenComparing(Succession::oldList)
				.thenComparing(Succession::newList))
			.toList();
	}

	/**
	 * How a list became another.
	 * @param oldList the old list's name
	 * @param newList the new list's name
	 * @return where that is known
	 */
	public Optional<Succession> between(String oldList, String newList) {
		return Optional.ofNullable(this.mongo.findById(oldList + "|" + newList, SuccessionDocument.class))
			.map(SuccessionDocument::succession);
	}

	/**
	 * Those that led to a list.
	 * @param newList the new list's name
	 * @return the newest first
	 */
	public List<Succession> into(String newList) {
		return all().stream().filter((succession) -> succession.newList().equals(newList)).toList();
	}

}
