package vn.sipas.ranking.merger;

import java.time.LocalDate;
import java.util.List;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A succession as the store keeps it.
 *
 * @param id the old list's name, '|', the new list's name
 * @param version the offset of its record, which grows with each that is said of the pair
 * @param oldList the old list's name
 * @param newList the new list's name
 * @param validFrom the first day of the new list
 * @param mergers one for each unit of the old list
 */
@Document("mergers")
record SuccessionDocument(@MongoId String id, long version, String oldList, String newList, LocalDate validFrom,
		List<Merger> mergers) {

	static SuccessionDocument of(Merged merged) {
		Succession succession = merged.succession();
		return new SuccessionDocument(succession.key(), merged.offset(), succession.oldList(), succession.newList(),
				succession.validFrom(), succession.mergers());
	}

	Succession succession() {
		return new Succession(this.oldList, this.newList, this.validFrom, this.mergers);
	}

}
