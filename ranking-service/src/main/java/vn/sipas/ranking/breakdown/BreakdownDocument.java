package vn.sipas.ranking.breakdown;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A unit's figures by groups as the store keeps them.
 *
 * @param id the wave's id, '|', the unit's code
 * @param wave the wave's id
 * @param unit the unit's code
 * @param version grows with each new event of the unit
 * @param responses all responses of the unit
 * @param breakdowns one for each property; null where they were not asked for
 */
@Document("breakdowns")
record BreakdownDocument(@MongoId String id, String wave, String unit, long version, long responses,
		@Nullable List<Breakdown> breakdowns) {

	static String id(String wave, String unit) {
		return wave + "|" + unit;
	}

	static BreakdownDocument of(BrokenDown unit) {
		return new BreakdownDocument(id(unit.wave(), unit.unit()), unit.wave(), unit.unit(), unit.version(),
				unit.responses(), unit.breakdowns());
	}

	BrokenDown brokenDown() {
		return new BrokenDown(this.wave, this.unit, this.version, this.responses,
				(this.breakdowns == null) ? List.of() : this.breakdowns);
	}

}
