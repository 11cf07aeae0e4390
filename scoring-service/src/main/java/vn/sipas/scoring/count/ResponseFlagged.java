package vn.sipas.scoring.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import vn.sipas.scoring.json.Json;

/**
 * The event {@code response-flagged}: how a response stands that has a flag or a
 * decision.
 *
 * @param wave the wave's id
 * @param responseId the response's id
 * @param revision the revision that counts, or would
 * @param unit the unit
 * @param interviewer who asked
 * @param channel how it came
 * @param flags what is odd about it
 * @param held whether it is kept out until somebody decides
 * @param decision {@code approved} or {@code rejected}
 * @param answeredAt when it was answered
 * @param flaggedAt when it came to stand so
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({ "event", "wave", "responseId", "revision", "unit", "interviewer", "channel", "flags", "held",
		"decision", "answeredAt", "flaggedAt" })
record ResponseFlagged(String wave, String responseId, int revision, String unit, Optional<String> interviewer,
		Optional<String> channel, List<String> flags, boolean held, Optional<String> decision,
		Optional<Instant> answeredAt, Instant flaggedAt) {

	@JsonProperty
	String event() {
		return "response-flagged";
	}

	byte[] toJson() {
		return Json.MAPPER.writeValueAsBytes(this);
	}

}
