package vn.sipas.scoring.score;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import vn.sipas.scoring.json.Json;

/** The event {@code unit-broken-down}. */
@JsonPropertyOrder({ "event", "wave", "unit", "version", "definition", "scoredAt", "responses", "breakdowns" })
record UnitBrokenDown(String wave, String unit, long version, long definition, Instant scoredAt, long responses,
		List<Breakdown> breakdowns) {

	@JsonProperty
	String event() {
		return "unit-broken-down";
	}

	byte[] toJson() {
		return Json.MAPPER.writeValueAsBytes(this);
	}

}
