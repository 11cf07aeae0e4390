package vn.sipas.ranking.quality;

import java.util.Collection;
import java.util.List;

import io.micrometer.core.instrument.MeterRegistry;
import vn.sipas.ranking.store.Newest;

import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * The newest of each unit and interviewer, in the store. Every method throws
 * {@link org.springframework.dao.DataAccessException} while the store is away.
 */
@Component
public class Quality {

	private final Newest<QualityDocument> documents;

	Quality(MongoOperations mongo, MeterRegistry meters) {
		this.documents = new Newest<>(mongo, meters, "sipas.ranking.quality", QualityDocument.class,
				QualityDocument::id, QualityDocument::version);
	}

	/**
	 * Keeps what is newer than what the store has; the rest changes nothing.
	 * @param measured of any waves, in any order
	 */
	public void keep(Collection<Measured> measured) {
		this.documents.keep(measured.stream().map(QualityDocument::of).toList());
	}

	/**
	 * All that is known of a wave's responses, without the days.
	 * @param wave the wave's id
	 * @return units and interviewers, in any order
	 */
	public List<Measured> ofWave(String wave) {
		return this.documents.ofWave(wave, QualityDocument.DAYS).stream().map(QualityDocument::measured).toList();
	}

	/**
	 * What is known of the responses of a few units, with the days.
	 * @param wave the wave's id
	 * @param units the units' codes
	 * @return of each unit of which anything is known, in any order
	 */
	public List<Measured> ofUnits(String wave, Collection<String> units) {
		return this.documents.of(units.stream().map((unit) -> wave + "|" + unit).toList())
			.stream()
			.map(QualityDocument::measured)
			.toList();
	}

}
