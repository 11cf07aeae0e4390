package vn.sipas.intake.deadletter;

import java.time.Instant;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Which dead letters are meant: those for which all that is given holds.
 *
 * @param consumer whose
 * @param reason why they could not be used; null for any reason
 * @param topic where they came from; null for anywhere
 * @param since put aside at this time or later; null for any time
 * @param until put aside before this time; null for any time
 * @param ids these; empty for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Filter(LetterBox consumer, @Nullable String reason, @Nullable String topic, @Nullable Instant since,
		@Nullable Instant until, Set<String> ids) {

	boolean matches(Letter letter) {
		return this.consumer == letter.id().box() && (this.reason == null || this.reason.equals(letter.reason()))
				&& (this.topic == null || this.topic.equals(letter.topic()))
				&& (this.since == null || !letter.at().isBefore(this.since))
				&& (this.until == null || letter.at().isBefore(this.until))
				&& (this.ids.isEmpty() || this.ids.contains(letter.id().toString()));
	}

}
