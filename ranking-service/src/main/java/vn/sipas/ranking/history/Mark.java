package vn.sipas.ranking.history;

import java.time.Instant;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;
import vn.sipas.ranking.ranking.Scope;

/**
 * Says that a ranking moves, and that what it comes to is not kept yet.
 *
 * @param id the scope's key
 * @param wave the wave's id
 * @param level the units' level
 * @param parent the unit that they are below; empty for the whole level
 * @param version the newest version that there is going to be
 * @param due when it is to be kept
 */
@Document("historyMarks")
record Mark(@MongoId String id, String wave, String level, String parent, long version, Instant due) {

	Scope scope() {
		return new Scope(this.wave, this.level, this.parent);
	}

}
