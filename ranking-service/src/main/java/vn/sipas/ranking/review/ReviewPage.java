package vn.sipas.ranking.review;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A page of flagged responses, the newest first.
 *
 * @param wave the wave's id
 * @param page which page, from 0
 * @param size how many are on a page
 * @param total how many there are on all pages
 * @param reviews those on this page
 */
record ReviewPage(String wave, int page, int size, long total, List<Shown> reviews) {

	/**
	 * A flagged response as reviewers get it; what is not known is null.
	 *
	 * @param responseId the response's id
	 * @param revision the revision, which a decision has to name
	 * @param unit the unit's code
	 * @param interviewer who asked
	 * @param channel how it came
	 * @param flags what was noticed
	 * @param held whether the wave's rule keeps it out
	 * @param state where it stands
	 * @param decision what was decided
	 * @param answeredAt when it was answered
	 * @param flaggedAt when it came to stand so
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Shown(String responseId, long revision, String unit, @Nullable String interviewer, @Nullable String channel,
			List<String> flags, boolean held, ReviewState state, @Nullable String decision,
			@Nullable Instant answeredAt, Instant flaggedAt) {

		static Shown of(Flagged one) {
			return new Shown(one.responseId(), one.revision(), one.unit(), one.interviewer(), one.channel(),
					one.flags(), one.held(), one.state(), one.decision(), one.answeredAt(), one.flaggedAt());
		}

	}

}
