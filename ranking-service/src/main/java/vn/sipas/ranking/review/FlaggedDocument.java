package vn.sipas.ranking.review;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.mapping.MongoId;

/**
 * A flagged response as the store keeps it.
 *
 * @param id the record's key
 * @param version the record's offset
 * @param wave the wave's id
 * @param responseId the response's id
 * @param revision the revision that this is about
 * @param unit the unit's code
 * @param interviewer null if it is not known
 * @param channel null if it is not known
 * @param flags what was noticed
 * @param held whether the wave's rule keeps it out
 * @param decision null without one
 * @param state the word of a {@link ReviewState}
 * @param answeredAt null if it is not known
 * @param flaggedAt when it came to be so
 */
@Document(FlaggedDocument.COLLECTION)
record FlaggedDocument(@MongoId String id, long version, String wave, String responseId, long revision, String unit,
		@Nullable String interviewer, @Nullable String channel, List<String> flags, boolean held,
		@Nullable String decision, String state, @Nullable Instant answeredAt, Instant flaggedAt) {

	static final String COLLECTION = "flagged";

	static FlaggedDocument of(String id, long offset, Flagged one) {
		return new FlaggedDocument(id, offset, one.wave(), one.responseId(), one.revision(), one.unit(),
				one.interviewer(), one.channel(), one.flags(), one.held(), one.decision(), one.state().word(),
				one.answeredAt(), one.flaggedAt());
	}

	Flagged flagged() {
		return new Flagged(this.wave, this.responseId, this.revision, this.unit, this.interviewer, this.channel,
				this.flags, this.held, this.decision, this.answeredAt, this.flaggedAt);
	}

}
