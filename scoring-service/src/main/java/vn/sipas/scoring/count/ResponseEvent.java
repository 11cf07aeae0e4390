package vn.sipas.scoring.count;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** The events about single responses, with the fields that scoring reads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({ @JsonSubTypes.Type(name = "response-submitted", value = ResponseEvent.Submitted.class),
		@JsonSubTypes.Type(name = "response-withdrawn", value = ResponseEvent.Withdrawn.class),
		@JsonSubTypes.Type(name = "response-reviewed", value = ResponseEvent.Reviewed.class) })
sealed interface ResponseEvent {

	String wave();

	String responseId();

	/** Someone's answers, or with a higher revision their correction. */
	record Submitted(@JsonProperty(required = true) String wave, @JsonProperty(required = true) String responseId,
			@JsonProperty(required = true) int revision, @JsonProperty(required = true) String unit,
			Optional<String> stratum, Optional<String> cluster, @JsonProperty(required = true) BigDecimal weight,
			@JsonProperty(required = true) Map<String, @Nullable Integer> answers, Optional<String> service,
			Optional<Map<String, String>> demographics, @JsonProperty(required = true) String digest,
			Optional<String> channel, Optional<String> interviewer, Optional<String> device,
			Optional<String> answeredAt, Optional<List<String>> flags) implements ResponseEvent {
	}

	/** The response was taken back, for good. */
	record Withdrawn(@JsonProperty(required = true) String wave,
			@JsonProperty(required = true) String responseId) implements ResponseEvent {
	}

	/** Somebody decided on a revision of the response. */
	record Reviewed(@JsonProperty(required = true) String wave, @JsonProperty(required = true) String responseId,
			@JsonProperty(required = true) int revision,
			@JsonProperty(required = true) String decision) implements ResponseEvent {
	}

}
