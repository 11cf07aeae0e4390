package vn.sipas.scoring.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import vn.sipas.scoring.json.Json;

/** The event {@code unit-scored}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
@JsonPropertyOrder({ "event", "wave", "unit", "version", "definition", "scoredAt", "responses", "overall",
		"standardError", "marginOfError", "designEffect", "effectiveResponses", "degreesOfFreedom", "nodes",
		"criteria" })
record UnitScored(String wave, String unit, long version, long definition, Instant scoredAt, long responses,
		Optional<BigDecimal> overall, @JsonUnwrapped Accuracy accuracy, OptionalLong degreesOfFreedom,
		List<Figures.NodeFigure> nodes, List<Figures.ItemFigure> criteria) {

	static UnitScored of(String wave, String unit, long definition, Figures figures, long version, Instant at) {
		return new UnitScored(wave, unit, version, definition, at, figures.responses(), figures.overall(),
				figures.accuracy(), figures.degreesOfFreedom(), figures.nodes(), figures.criteria());
	}

	@JsonProperty
	String event() {
		return "unit-scored";
	}

	byte[] toJson() {
		return Json.MAPPER.writeValueAsBytes(this);
	}

}
