package vn.sipas.ranking.breakdown;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

import static org.springframework.data.mongodb.core.query.Criteria.where;

/**
 * The newest figures by groups of each unit, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Breakdowns {

	private final MongoOperations mongo;

	private final Newest<BreakdownDocument> documents;

	private final Counter written;

	private final Counter stale;

	Breakdowns(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, BreakdownDocument.class, BreakdownDocument::id,
				BreakdownDocument::version);
		this.written = meters.counter("sipas.ranking.breakdowns", "outcome", "written");
		this.stale = meters.counter("sipas.ranking.breakdowns", "outcome", "stale");
	}

	/**
	 * Keeps what is newer than what the store has of its unit; the rest changes nothing.
	 * @param units of any waves, in any order
	 */
	public void keep(Collection<BrokenDown> units) {
		Collection<BreakdownDocument> newest = units.stream()
			.map(BreakdownDocument::of)
			.collect(Collectors.toMap(BreakdownDocument::id, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparingLong(BreakdownDocument::version))))
			.values();
		if (!newest.isEmpty()) {
			int late = this.documents.write(newest);
			this.written.increment(newest.size() - late);
			this.stale.increment(units.size() - newest.size() + late);
		}
	}

	/** The newest of one unit, if there is any. */
	Optional<BrokenDown> find(String wave, String unit) {
		return Optional.ofNullable(this.mongo.findById(BreakdownDocument.id(wave, unit), BreakdownDocument.class))
			.map(BreakdownDocument::brokenDown);
	}

	/** All units of a wave, with numbers of responses and without figures. */
	List<BrokenDown> countsOf(String wave) {
		return units(wave, "breakdowns.groups.overall", "breakdowns.groups.nodes");
	}

	/** Grows with each change of any unit of a wave. */
	long basis(String wave) {
		return units(wave, "breakdowns").stream().mapToLong(BrokenDown::version).sum();
	}

	private List<BrokenDown> units(String wave, String... without) {
		Query query = Query.query(where("_id").gte(wave + "|").lt(wave + "}"));
		query.fields().exclude(without);
		return this.mongo.find(query, BreakdownDocument.class).stream().map(BreakdownDocument::brokenDown).toList();
	}

}
