package vn.sipas.ranking.breakdown;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The newest figures by groups of each unit, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Breakdowns {

	private final MongoOperations mongo;

	private final Newest<BreakdownDocument> documents;

	Breakdowns(MongoOperations mongo, MeterRegistry meters) {
		this.mongo = mongo;
		this.documents = new Newest<>(mongo, meters, "sipas.ranking.breakdowns", BreakdownDocument.class,
				BreakdownDocument::id, BreakdownDocument::version);
	}

	/**
	 * Keeps what is newer than what the store has of its unit; the rest changes nothing.
	 * @param units of any waves, in any order
	 */
	public void keep(Collection<BrokenDown> units) {
		this.documents.keep(units.stream().map(BreakdownDocument::of).toList());
	}

	/** The newest of one unit, if there is any. */
	Optional<BrokenDown> find(String wave, String unit) {
		return Optional.ofNullable(this.mongo.findById(BreakdownDocument.id(wave, unit), BreakdownDocument.class))
			.map(BreakdownDocument::brokenDown);
	}

	/** All of all units of a wave, for which there has to be room. */
	List<BrokenDown> allOf(String wave) {
		return units(wave);
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
		return this.documents.ofWave(wave, without).stream().map(BreakdownDocument::brokenDown).toList();
	}

}
