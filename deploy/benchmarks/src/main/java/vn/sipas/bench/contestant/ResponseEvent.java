package vn.sipas.bench.contestant;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The events of the responses' topic, with the fields that scoring reads. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({ @JsonSubTypes.Type(name = "response-submitted", value = ResponseEvent.Submitted.class),
		@JsonSubTypes.Type(name = "response-withdrawn", value = ResponseEvent.Withdrawn.class) })
sealed interface ResponseEvent {

	JsonMapper MAPPER = JsonMapper.builder().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

	static ResponseEvent read(byte[] json) {
		return MAPPER.readValue(json, ResponseEvent.class);
	}

	/** Someone's answers, or with a higher revision their correction. */
	record Submitted(@JsonProperty(required = true) String wave, @JsonProperty(required = true) String responseId,
			@JsonProperty(required = true) int revision, @JsonProperty(required = true) String unit,
			Optional<String> stratum, Optional<String> cluster, @JsonProperty(required = true) BigDecimal weight,
			@JsonProperty(required = true) Map<String, Integer> answers, Optional<String> service,
			Optional<Map<String, String>> demographics, @JsonProperty(required = true) String digest,
			Optional<String> channel) implements ResponseEvent {
	}

	/** The response was taken back, for good. */
	record Withdrawn(@JsonProperty(required = true) String wave,
			@JsonProperty(required = true) String responseId) implements ResponseEvent {
	}

}
