package vn.sipas.ranking.review;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * A response with flags or a decision, as it stands: of the event
 * {@code response-flagged} all that a reviewer needs.
 *
 * @param wave the wave's id
 * @param responseId the response's id
 * @param revision the revision that this is about
 * @param unit the code of the unit that it is for
 * @param interviewer who asked; null where nobody did, or it is not known
 * @param channel how it came
 * @param flags what was noticed; may be empty where only a decision is known
 * @param held whether the wave's rule keeps it out
 * @param decision {@code approved} or {@code rejected}; null without a decision
 * @param answeredAt when it was answered; null if it does not say
 * @param flaggedAt when it came to be so
 */
public record Flagged(String wave, String responseId, long revision, String unit, @Nullable String interviewer,
		@Nullable String channel, List<String> flags, boolean held, @Nullable String decision,
		@Nullable Instant answeredAt, Instant flaggedAt) {

	public Flagged {
		Objects.requireNonNull(wave, "wave");
		Objects.requireNonNull(responseId, "responseId");
		Objects.requireNonNull(unit, "unit");
		Objects.requireNonNull(flaggedAt, "flaggedAt");
		flags = List.copyOf(flags);
	}

	ReviewState state() {
		return switch (this.decision) {
			case "approved" -> ReviewState.APPROVED;
			case "rejected" -> ReviewState.REJECTED;
			case null, default -> this.held ? ReviewState.PENDING : ReviewState.COUNTED;
		};
	}

}
